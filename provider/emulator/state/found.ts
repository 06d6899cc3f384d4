import type { Resource } from "../description/described-resource.js";
import type { JsonObject } from "../json.js";

/** An object of the site, in the place where it lives. Changing `state` changes the site. */
export interface Found {
  readonly resource: Resource;
  readonly id: string;
  readonly state: JsonObject;
  /** Id of the object that it belongs to. */
  readonly parentId: string | undefined;
  /** Takes it out of the site, without any consequence. */
  readonly drop: () => void;
}

/** Key by which the emulator marks rows that came without being made. Never shown. */
export const builtInMark = "_builtIn";

/** Whether an object came without being made. */
export function isBuiltIn(state: JsonObject): boolean {
  return state[builtInMark] === true;
}

/** Whether an object is gone for everyone who does not ask for deleted ones. */
export function isDeleted(resource: Resource, state: JsonObject): boolean {
  return resource.softDelete && state["isDeleted"] === true;
}

/** Replaces the content of an object in its place. */
export function become(state: JsonObject, next: JsonObject): void {
  for (const key of Object.keys(state)) if (!(key in next)) Reflect.deleteProperty(state, key);
  Object.assign(state, next);
}
