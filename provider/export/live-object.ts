import type { Fields } from "../runtime/value.js";
import type { Kind } from "./kinds.js";

/** An object of the account, as it was read. */
export interface LiveObject {
  readonly kind: Kind;
  /** The id that Pulumi keeps. */
  readonly id: string;
  /** Everything that the API answers. */
  readonly live: Fields;
  /** The arguments that say where it lives. */
  readonly parents: Fields;
  /** Whether the product brings it with it; undefined where its siblings were not looked at. */
  readonly isBuiltIn?: boolean;
}

/** What an export left out, and why. */
export interface Note {
  readonly what: string;
  readonly reason: string;
}

/** Identity of an object, the same in every run. */
export function keyOf({ kind, id, parents }: LiveObject): string {
  const more = Object.values(parents).filter((value) => value !== id && typeof value === "string");
  return [kind.type, ...(kind.model.definition.singleton ? more : []), id].join("/");
}

/** How people call an object: `global.Role "Administrators"`. */
export function titleOf({ kind, id, live }: LiveObject): string {
  const { area, name } = kind.model.definition;
  const label = labelOf(live);
  return `${area}.${name} ${label === "" ? id : JSON.stringify(label.slice(0, 60))}`;
}

/** What an object calls itself; empty when it has no name. */
export function labelOf(live: Fields, more: readonly string[] = []): string {
  const keys = ["name", "displayName", "title", "label", "keyword", ...more];
  const found = keys.map((key) => live[key]).find((value) => typeof value === "string" && value.trim() !== "");
  return typeof found === "string" ? found.trim() : "";
}
