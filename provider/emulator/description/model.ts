import type { JsonObject } from "../json.js";
import { isObject, objectsIn, textOf } from "../json.js";
import { at, objectAt, readDocuments } from "./document.js";
import { readOperation } from "./operation.js";
import type { Condition } from "./property.js";
import type { ListForm, Resource, Storage } from "./described-resource.js";
import type { Operation } from "./route.js";
import { RouteTable } from "./route.js";
import { ShapeReader } from "./shape.js";

/** Everything that the OpenAPI files say, ready to be acted on. */
export interface Model {
  readonly documents: ReadonlyMap<string, JsonObject>;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly routes: RouteTable;
}

let loaded: Model | undefined;

/** The model of the OpenAPI files; read once a process. */
export function model(): Model {
  loaded ??= readModel();
  return loaded;
}

function readModel(): Model {
  const documents = new Map(readDocuments().map(({ area, content }) => [area, content]));
  const resources = new Map<string, Resource>();
  for (const [area, content] of documents) readResources(area, content, resources);
  const routes = new RouteTable();
  for (const content of documents.values()) readRoutes(content, resources, routes);
  return { documents, resources, routes };
}

function readResources(area: string, content: JsonObject, resources: Map<string, Resource>): void {
  const reader = new ShapeReader(content);
  const itemPaths = new Set(Object.keys(objectAt(content, "paths")));
  for (const [name, schema] of Object.entries(objectAt(content, "components", "schemas"))) {
    const words = isObject(schema) ? (schema["x-comm100-resource"] ?? schema["x-comm100-inner-resource"]) : undefined;
    if (!isObject(schema) || !isObject(words)) continue;
    const resource = readResource(area, name, schema, words, reader, itemPaths);
    resources.set(resource.name, resource);
  }
}

function readResource(
  area: string,
  name: string,
  schema: JsonObject,
  words: JsonObject,
  reader: ShapeReader,
  paths: ReadonlySet<string>,
): Resource {
  const text = (key: string): string | undefined => (typeof words[key] === "string" ? words[key] : undefined);
  const collection = text("collection") ?? name;
  const builtIn = schema["x-comm100-built-in"];
  return {
    name: `${area}/${name}`,
    entity: entityOf(name),
    area,
    collection,
    storage: storageOf(words, collection, paths),
    parent: text("parent"),
    parentField: text("parentField"),
    storedIn: isObject(words["storedIn"])
      ? (words["storedIn"] as unknown as { resource: string; list: string })
      : undefined,
    list: (isObject(words["list"]) ? words["list"] : { shape: "array", key: name }) as unknown as ListForm,
    includes: Array.isArray(words["includes"]) ? words["includes"].map(String) : [],
    softDelete: words["softDelete"] === true,
    undeletable: words["undeletable"] as unknown as "builtIn" | Condition[] | undefined,
    feature: text("feature"),
    strictSwitch: words["strictSwitch"] === true,
    which: Array.isArray(words["which"]) ? words["which"].map(String) : [],
    latestIn: text("latestIn"),
    shape: reader.named(name),
    builtIn: objectsIn(builtIn),
    first: isObject(builtIn) ? builtIn : {},
  };
}

function entityOf(name: string): string {
  const last = name.split(".").pop() ?? name;
  return last.charAt(0).toLowerCase() + last.slice(1);
}

function storageOf(words: JsonObject, collection: string, paths: ReadonlySet<string>): Storage {
  if (words["storedInParent"] === true) return "inParent";
  if (words["storedIn"] !== undefined) return "rows";
  if (words["list"] !== undefined || paths.has(`/${collection}/{id}`)) return "table";
  return collection.includes("{") ? "perParent" : "singleton";
}

function readRoutes(content: JsonObject, resources: ReadonlyMap<string, Resource>, routes: RouteTable): void {
  for (const [path, item] of Object.entries(objectAt(content, "paths"))) {
    const name = isObject(item) ? item["x-comm100-resource"] : undefined;
    const resource = typeof name === "string" ? resources.get(name) : undefined;
    if (resource === undefined) continue;
    const operations = new Map<string, Operation>();
    for (const [method, operation] of Object.entries(objectAt(item)))
      if (isObject(operation))
        operations.set(method.toUpperCase(), readOperation(content, path, method, operation, resource));
    const which = textOf(at(item, "x-comm100-which"));
    routes.add({ template: path.slice(1), resource, operations, which: which === "" ? undefined : which });
  }
}
