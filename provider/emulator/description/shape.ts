import type { JsonObject, JsonValue } from "../json.js";
import { isObject, objectsIn } from "../json.js";
import { at, componentName, objectAt } from "./document.js";
import type { Property, Shape } from "./property.js";

/** Reads the schemas of one OpenAPI file into shapes, each once. */
export class ShapeReader {
  readonly #schemas: JsonObject;
  readonly #shapes = new Map<string, Shape>();

  constructor(document: JsonObject) {
    this.#schemas = objectAt(document, "components", "schemas");
  }

  /** The shape of a component schema. */
  named(name: string): Shape {
    const known = this.#shapes.get(name);
    if (known !== undefined) return known;
    const schema = objectAt(this.#schemas, name);
    const properties = new Map<string, Property>();
    const shape: Shape = { properties, required: new Set(strings(schema["required"])), ...readOpenness(schema) };
    this.#shapes.set(name, shape);
    for (const [key, value] of Object.entries(objectAt(schema, "properties")))
      if (isObject(value)) properties.set(key, this.#property(key, value));
    return shape;
  }

  #property(name: string, schema: JsonObject): Property {
    const type = typeOf(schema);
    const component = componentName(type === "array" ? at(schema, "items", "$ref") : schema["$ref"]);
    const target = component === undefined ? {} : objectAt(this.#schemas, component);
    const word = (key: string): JsonValue | undefined => schema[`x-comm100-${key}`];
    return {
      name,
      type: type ?? typeOf(target) ?? "string",
      format: text(schema["format"]) ?? text(at(schema, "items", "format")),
      enumeration: list(schema["enum"]),
      shape: component !== undefined && isObject(target["properties"]) ? this.named(component) : undefined,
      isTimeZone: component === "TimeZone",
      readOnly: schema["readOnly"] === true,
      writeOnly: schema["writeOnly"] === true,
      initial: schema["default"] ?? (schema["default"] === null ? null : list(word("known-values"))?.[0]),
      ...readWords(word),
    };
  }
}

function readOpenness(schema: JsonObject): Pick<Shape, "open" | "adds"> {
  return {
    open: schema["additionalProperties"] === true,
    adds: objectAt(schema, "x-comm100-adds") as Shape["adds"],
  };
}

type Word = (key: string) => JsonValue | undefined;
type Words = Omit<
  Property,
  "name" | "type" | "format" | "enumeration" | "shape" | "isTimeZone" | "readOnly" | "writeOnly" | "initial"
>;

function readWords(word: Word): Words {
  return {
    availableWhen: word("available-when") as Property["availableWhen"] & JsonValue,
    requiredWhen: word("required-when") as Property["requiredWhen"] & JsonValue,
    reference: word("reference") as Property["reference"] & JsonValue,
    secret: word("secret") === "shown" ? undefined : (word("secret") as Property["secret"]),
    isCredential: word("secret") !== undefined,
    isBase64Text: word("text") === "base64",
    image: word("image") as Property["image"],
    closedToPut: word("closed-to-put") as Property["closedToPut"],
    unique: word("unique") === true,
    sameValueAs: text(word("same-value-as")),
    idOf: text(word("id-of")),
    filled: text(word("filled")),
    always: list(word("always")) ?? [],
    copyOf: text(word("copy-of")),
    include: text(word("include")),
    expands: text(word("expands")),
    valueFeatures: objectAt(word("value-features")) as Record<string, string>,
    rows: objectAt(word("rows")),
    builtIn: objectsIn(word("built-in")),
  };
}

function typeOf(schema: JsonObject): string | undefined {
  const type = schema["type"];
  return Array.isArray(type) ? text(type[0]) : text(type);
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function list(value: JsonValue | undefined): JsonValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function strings(value: JsonValue | undefined): string[] {
  return (list(value) ?? []).filter((item) => typeof item === "string");
}
