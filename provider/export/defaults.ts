import { type Document, objectAt, readDocuments } from "../emulator/description/document.js";
import type { JsonObject, JsonValue } from "../emulator/json.js";

/** What the API's description says of the fields of one object: their defaults, and those of what is in them. */
export interface Defaults {
  /** The default of a field; undefined where none is documented. */
  of(key: string): JsonValue | undefined;
  /** The fields inside a field. */
  in(key: string): Defaults;
}

const none: Defaults = { of: () => undefined, in: () => none };

let documents: readonly Document[] | undefined;

/** The defaults of a kind, out of the OpenAPI files that ship with the emulator. */
export function defaultsOf(area: string, name: string): Defaults {
  documents ??= readDocuments();
  const schemas = objectAt(documents.find((document) => document.area === area)?.content, "components", "schemas");
  return defaultsIn(name, schemas);
}

function defaultsIn(name: string | undefined, schemas: JsonObject): Defaults {
  const properties = name === undefined ? {} : objectAt(schemas, name, "properties");
  if (Object.keys(properties).length === 0) return none;
  return {
    of: (key) => objectAt(properties, key)["default"],
    in: (key) => {
      const property = objectAt(properties, key);
      return defaultsIn(nameIn(property["$ref"]) ?? nameIn(objectAt(property, "items")["$ref"]), schemas);
    },
  };
}

function nameIn(reference: JsonValue | undefined): string | undefined {
  return typeof reference === "string" ? reference.split("/").pop() : undefined;
}
