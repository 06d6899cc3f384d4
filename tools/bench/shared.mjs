// Several processes that share the limit of calls of one address.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../set-up/children.mjs";
import { root, temporaryFolder } from "../set-up/folders.mjs";
import { onInterrupt } from "../set-up/interrupts.mjs";
import { SetUpError, tail } from "../set-up/report.mjs";

const processes = 3;
const compiled = (path) => pathToFileURL(join(root, "dist", path)).href;

const program = `
  const { createClient, resolveSettings } = await import(${JSON.stringify(compiled("client/index.js"))});
  const client = createClient(resolveSettings({}));
  await Promise.all(Array.from({ length: Number(process.env.BENCH_CALLS) }, () => client.get("global/site")));`;

/**
 * Three processes that begin at once, against an emulator that counts `limit` calls in `window` seconds in the strictest way.
 * Returns `{ processes, calls, limit, window, best, ms, refused, most }`: `best` milliseconds at the least, `ms` from the first
 * call to the last, `refused` answers 429, `most` calls in any window.
 */
export async function measureShared({ env, say, calls, limit, window }) {
  const { createEmulator } = await import(compiled("emulator/index.js"));
  const emulator = await createEmulator({ rateLimit: limit, rateWindow: window });
  const forget = onInterrupt(() => emulator.close());
  try {
    const own = environment(env, emulator, { calls, limit, window });
    await Promise.all(Array.from({ length: processes }, () => callOften(own)));
    const at = emulator.calls.map((call) => Number(call.at)).sort((one, other) => one - other);
    const refused = emulator.calls.filter(({ status }) => status === 429).length;
    const best = window * 1000 * Math.floor((processes * calls - 1) / limit);
    say(`${processes} processes, ${calls} calls each`);
    return { processes, calls, limit, window, best, ms: at.at(-1) - at[0], refused, most: most(at, window * 1000) };
  } finally {
    forget();
    await emulator.close();
  }
}

function environment(env, { url, credentials }, { calls, limit, window }) {
  return {
    ...env,
    COMM100_ENDPOINT: url,
    COMM100_SITE_ID: String(credentials.siteId),
    COMM100_EMAIL: credentials.email,
    COMM100_API_KEY: credentials.apiKey,
    COMM100_RATE_LIMIT: String(limit),
    COMM100_RATE_WINDOW: String(window),
    COMM100_LEDGER: join(temporaryFolder("bench-shared"), "ledger"),
    BENCH_CALLS: String(calls),
  };
}

async function callOften(env) {
  const { code, output } = await run("node", ["--input-type=module", "-e", program], { env, quiet: true });
  if (code !== 0) throw new SetUpError(`a process that calls failed:\n${tail(output)}`);
}

/** How many calls were made in the fullest window. */
const most = (at, window) =>
  Math.max(...at.map((start) => at.filter((it) => it >= start && it < start + window).length));
