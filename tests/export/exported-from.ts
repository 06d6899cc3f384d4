import { createClient, resolveSettings } from "../../provider/client/index.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { Export, type ExportOptions } from "../../provider/export/export-account.js";

/** Reads an emulator for an export. */
export function exportedFrom(emulator: Emulator, out: string, options: Partial<ExportOptions> = {}): Promise<Export> {
  const { siteId, email, apiKey } = emulator.credentials;
  const settings = resolveSettings({ endpoint: emulator.url, siteId, email, apiKey, rateLimit: 100_000 }, {});
  const client = createClient(settings, { log: () => undefined, retry: { firstWait: 1 } });
  const plain = { all: false, overwrite: false, include: [], exclude: [], lookUp: [] };
  return Export.read(client, { out, ...plain, ...options });
}
