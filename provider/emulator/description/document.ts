import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject } from "../json.js";

/** One OpenAPI file: its area, the first segment of its paths, and its content. */
export interface Document {
  readonly area: string;
  readonly content: JsonObject;
}

/** Reads every OpenAPI file in the folder beside the emulator. */
export function readDocuments(): Document[] {
  const folder = new URL("../openapi/", import.meta.url);
  return readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => ({
      area: file.slice(0, -".yaml".length),
      content: load(readFileSync(new URL(file, folder), "utf8")) as JsonObject,
    }));
}

/** The value at a path of keys; undefined where a key is missing. */
export function at(value: JsonValue | undefined, ...keys: string[]): JsonValue | undefined {
  let current = value;
  for (const key of keys) current = isObject(current) ? current[key] : undefined;
  return current;
}

/** The object at a path of keys; an empty one where a key is missing. */
export function objectAt(value: JsonValue | undefined, ...keys: string[]): JsonObject {
  const found = at(value, ...keys);
  return isObject(found) ? found : {};
}

/** Name of the component schema that a `$ref` points at. */
export function componentName(reference: JsonValue | undefined): string | undefined {
  return typeof reference === "string" ? /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1] : undefined;
}
