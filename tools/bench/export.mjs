// What an export of an account asks of the API.
import { rmSync } from "node:fs";
import { createClient, resolveSettings } from "../../dist/client/index.js";
import { createEmulator } from "../../dist/emulator/index.js";
import { Export } from "../../dist/export/export-account.js";
import { siteOf } from "../../dist/runtime/ownership/site.js";
import { temporaryFolder } from "../set-up/folders.mjs";

/** How many of each there are in an account of 1,000 objects, besides what every site has. */
const sizes = {
  "global/publicCannedMessages": 500,
  "ticketing/tags": 150,
  "livechat/bannedVisitors": 150,
  "livechat/customVariables": 50,
  "global/agents": 60,
  "global/departments": 40,
  "livechat/shifts": 30,
  "livechat/campaigns": 20,
};

/** Exports the account once; returns the calls, what was written, and milliseconds. */
export async function measureExport({ say }) {
  const emulator = await createEmulator({ rateLimit: 0, seed: seedOf(sizes) });
  const out = temporaryFolder("bench-export");
  try {
    const { siteId, email, apiKey } = emulator.credentials;
    const settings = resolveSettings({ endpoint: emulator.url, siteId, email, apiKey, rateLimit: 1_000_000 }, {});
    const options = { out, site: siteOf(settings), all: false, overwrite: false, include: [], exclude: [], lookUp: [] };
    const start = Date.now();
    const found = await Export.read(createClient(settings), options);
    const read = Date.now() - start;
    const { resources } = await found.write();
    const objects = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    say(`export: ${emulator.countCalls()} calls`);
    return { objects, resources, calls: emulator.countCalls(), read, write: Date.now() - start - read };
  } finally {
    await emulator.close();
    rmSync(out, { recursive: true, force: true });
  }
}

function seedOf(wanted) {
  const rows = (collection, size) =>
    Array.from({ length: size }, (_, place) => ({
      name: `${collection.split("/")[1]} ${place}`,
      ...(collection === "global/agents" && { email: `agent${place}@widgets.example`, displayName: `Agent ${place}` }),
      ...(collection === "livechat/bannedVisitors" && { visitorId: `visitor-${place}` }),
    }));
  return Object.fromEntries(Object.entries(wanted).map(([collection, size]) => [collection, rows(collection, size)]));
}
