import { unknownSettings } from "../../known-settings.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";

/** Settings that nobody reads, such as a guard that is misspelt. */
export function settingFindings({ config }: Program): Finding[] {
  const keys = Object.keys(config.values);
  return unknownSettings(keys, config.project).map((message) => ({ severity: "error", rule: "setting", message }));
}
