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
  const fromConfiguration = (name: SettingName): string | undefined => filled(name, raw[name]);
  const fromEnvironment = (name: SettingName): string | undefined =>
    filled(name, environment[settingTable[name].environment]);
  return {
    get: (name) => fromConfiguration(name) ?? fromEnvironment(name),
    source: (name) => {
      if (fromConfiguration(name) !== undefined) return "configuration";
      return fromEnvironment(name) === undefined ? undefined : "environment";
    },
  };
}

function filled(name: SettingName, value: string | number | undefined): string | undefined {
  const text = value === undefined ? "" : String(value);
  if (text.trim() === "") return undefined;
  // A space may be part of a password; around anything else it was pasted by accident.
  return name === "password" ? text : text.trim();
}
