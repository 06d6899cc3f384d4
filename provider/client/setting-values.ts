import type { SettingName } from "./setting-table.js";
import { settingTable } from "./setting-table.js";

/** Settings as given: text from Pulumi's configuration, text or numbers from a program. */
export type RawSettings = Partial<Record<SettingName, string | number | undefined>>;

/** Looks settings up in the configuration, then in the environment. Blank text counts as missing. */
export interface SettingValues {
  /** The value as text, without spaces around it. */
  get(name: SettingName): string | undefined;
  /** Where the value comes from. */
  source(name: SettingName): "configuration" | "environment" | undefined;
}

/**
 * Joins configuration and environment.
 *
 * @param raw - the configuration, or the provider's arguments
 * @param environment - environment variables
 */
export function settingValues(raw: RawSettings, environment: NodeJS.ProcessEnv): SettingValues {
  const fromConfiguration = (name: SettingName): string | undefined => filled(raw[name]);
  const fromEnvironment = (name: SettingName): string | undefined =>
    filled(environment[settingTable[name].environment]);
  return {
    get: (name) => fromConfiguration(name) ?? fromEnvironment(name),
    source: (name) => {
      if (fromConfiguration(name) !== undefined) return "configuration";
      return fromEnvironment(name) === undefined ? undefined : "environment";
    },
  };
}

function filled(value: string | number | undefined): string | undefined {
  const text = value === undefined ? "" : String(value).trim();
  return text === "" ? undefined : text;
}
