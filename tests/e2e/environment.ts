import type { Emulator } from "../../provider/emulator/index.js";

/** The environment that points the package at an emulator. */
export function environmentOf({ url, credentials }: Emulator): Record<string, string> {
  return {
    COMM100_ENDPOINT: url,
    COMM100_SITE_ID: String(credentials.siteId),
    COMM100_EMAIL: credentials.email,
    COMM100_API_KEY: credentials.apiKey,
  };
}
