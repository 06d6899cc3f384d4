import { settingTable } from "./setting-table.js";
import type { SettingName } from "./setting-table.js";

/**
 * Tells both ways to set a setting: the Pulumi command and the environment variable.
 *
 * @param name - the setting
 */
export function howToSet(name: SettingName): string {
  const { environment, secret, example } = settingTable[name];
  const command = secret
    ? `pulumi config set --secret comm100:${name}`
    : `pulumi config set comm100:${name} ${quoted(example)}`;
  return `Set it with \`${command}\` or the environment variable ${environment}.`;
}

function quoted(example: string): string {
  return /[<> ]/.test(example) ? `'${example}'` : example;
}
