import { type Client, createClient, resolveSettings } from "../../provider/client/index.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { Export, type ExportOptions } from "../../provider/export/export-account.js";

/** What reads an emulator for an export, which may ask as often as it likes. */
export function readerOf(emulator: Emulator): Client {
  const { siteId, email, apiKey } = emulator.credentials;
  const settings = resolveSettings({ endpoint: emulator.url, siteId, email, apiKey, rateLimit: 100_000 }, {});
  return createClient(settings, { log: () => undefined, retry: { firstWait: 1 } });
}

/** What an export is asked for, if nothing else is said. */
export const plainOptions = { all: false, overwrite: false, include: [], exclude: [], lookUp: [] };

/** Reads an emulator for an export. */
export function exportedFrom(emulator: Emulator, out: string, options: Partial<ExportOptions> = {}): Promise<Export> {
  return Export.read(readerOf(emulator), { out, ...plainOptions, ...options });
}
