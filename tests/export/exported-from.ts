import { type Client, createClient, resolveSettings } from "../../provider/client/index.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { accountKey } from "../../provider/export/account-key.js";
import { Export, type ExportOptions } from "../../provider/export/export-account.js";
import { siteOf } from "../../provider/runtime/ownership/site.js";

/** What reads an emulator for an export, which may ask as often as it likes. */
export function readerOf(emulator: Emulator): Client {
  return createClient(settingsOf(emulator), { log: () => undefined, retry: { firstWait: 1 } });
}

function settingsOf({ url, credentials: { siteId, email, apiKey } }: Emulator) {
  return resolveSettings({ endpoint: url, siteId, email, apiKey, rateLimit: 100_000 }, {});
}

/** What an export is asked for, if nothing else is said. */
const plainOptions = { all: false, overwrite: false, include: [], exclude: [], lookUp: [] };

/** The options of an export into a folder, if nothing else is said. */
export function optionsFor(emulator: Emulator, out: string): ExportOptions {
  const settings = settingsOf(emulator);
  return { out, site: siteOf(settings), account: accountKey(settings), ...plainOptions };
}

/** Reads an emulator for an export. */
export function exportedFrom(emulator: Emulator, out: string, options: Partial<ExportOptions> = {}): Promise<Export> {
  return Export.read(readerOf(emulator), { ...optionsFor(emulator, out), ...options });
}
