import { unknownSettings } from "../../known-settings.js";
import { openCredentials } from "../../open-credentials.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";

/** What a preview refuses: settings that nobody reads, such as a guard that is misspelt, and credentials of the account in clear. */
export function settingFindings({ config }: Program): Finding[] {
  const unread = unknownSettings(Object.keys(config.values), config.project);
  return [
    ...unread.map((message): Finding => ({ severity: "error", rule: "setting", message })),
    ...openCredentials(config.open).map((message): Finding => ({ severity: "error", rule: "secret", message })),
  ];
}
