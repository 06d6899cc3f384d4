import type { JsonObject } from "../json.js";

/** The objects of a site: for each resource a map from id to object. Ids are kept in lower case. */
export class Store {
  readonly #tables = new Map<string, Map<string, JsonObject>>();

  /** The objects of a resource in the order in which they were made. */
  table(resource: string): Map<string, JsonObject> {
    let table = this.#tables.get(resource);
    if (table === undefined) this.#tables.set(resource, (table = new Map<string, JsonObject>()));
    return table;
  }

  /** Forgets everything. */
  clear(): void {
    this.#tables.clear();
  }
}
