import type { Emulator } from "../../provider/emulator/index.js";
import { findAll, findOne } from "../../provider/runtime/find.js";
import type { Fields } from "../../provider/runtime/value.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { accountOn } from "../life.js";

const definitionOf = (lookUp: unknown) => (lookUp as { definition: AnyDefinition }).definition;

/** The one object that a look-up such as `getPermission` finds on an emulator. */
export function one(lookUp: unknown, filter: Fields, emulator: Emulator): Promise<Fields> {
  return findOne(definitionOf(lookUp), filter, accountOn(emulator));
}

/** All objects that a look-up such as `getPermissions` finds on an emulator. */
export function all(lookUp: unknown, filter: Fields, emulator: Emulator): Promise<Fields[]> {
  return findAll(definitionOf(lookUp), filter, accountOn(emulator));
}
