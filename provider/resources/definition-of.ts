import type { AnyDefinition } from "../schema/definition.js";
import { areas } from "./areas.js";

/**
 * The definition of a type that a state names.
 *
 * @param type - `area:Name`.
 * @throws When this version of the package does not have it.
 */
export async function definitionOf(type: string): Promise<AnyDefinition> {
  const [area = "", name = ""] = type.split(":");
  const load = areas[area as keyof typeof areas] as (() => Promise<Record<string, unknown>>) | undefined;
  const found = (await load?.())?.[name] as { definition?: AnyDefinition } | undefined;
  if (found?.definition) return found.definition;
  throw new Error(
    `This version of pulumi-comm100 has no resource ${area}.${name}. Install the version that the stack was last run with.`,
  );
}
