import { settingTable } from "./client/setting-table.js";

const secretKeys: readonly string[] = Object.values(settingTable)
  .filter(({ secret }) => secret)
  .map(({ name }) => `comm100:${name}`);

/**
 * What is wrong with settings that hold a credential and are not encrypted. The engine keeps the settings of a stack in its state as they
 * are, in every backup of it and in its history.
 *
 * @param keys - Full keys of the settings that are not secret.
 * @returns A line for each.
 */
export function openCredentials(keys: readonly string[]): string[] {
  return secretKeys
    .filter((key) => keys.includes(key))
    .map(
      (key) =>
        `${key} is not encrypted in the settings of the stack, and would stand in its state as everybody can read it. Encrypt it with ` +
        `\`pulumi config set --secret ${key}\`; if others can read the file, give it a new value.`,
    );
}
