import { type SettingName, settingTable } from "../client/setting-table.js";

/**
 * A setting of an account, as programs take it: from the configuration, else from the environment.
 *
 * @param values - Those of the configuration, or of a provider, with their full keys.
 */
export function accountSetting<T>(name: SettingName, values: Readonly<Record<string, T>>): T | string | undefined {
  return values[`comm100:${name}`] ?? process.env[settingTable[name].environment];
}
