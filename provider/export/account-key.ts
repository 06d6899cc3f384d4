import { createHash } from "node:crypto";
import type { Settings } from "../client/index.js";

/** What tells the answers of one account from those of others: where it is, which site, and who asks. */
export function accountKey({ apiUrl, siteId, credentials }: Settings): string {
  const account = JSON.stringify([apiUrl, siteId ?? "", credentials.email.toLowerCase()]);
  return createHash("sha256").update(account).digest("hex").slice(0, 32);
}
