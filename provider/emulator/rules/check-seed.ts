import { hintOn } from "../../near-miss.js";
import type { Model } from "../description/model.js";
import type { JsonValue } from "../json.js";
import { isObject } from "../json.js";
import type { Seed } from "../options.js";
import { bare, hintOnPath } from "./hint-on-path.js";
import { unknownKey } from "./known-keys.js";

/**
 * Refuses a seed that names what the API does not have. Values are not looked at: a site may hold any.
 *
 * @throws Where a path or a field is misspelt, with what was probably meant.
 */
export function checkSeed({ routes }: Model, seed: Seed): void {
  for (const [path, value] of Object.entries(seed)) {
    const resource = routes.find(bare(path))?.route.resource;
    if (resource === undefined)
      throw new Error(`The seed names ${path}, which the API does not have: ${hintOnPath(path, routes)}.`);
    for (const object of (Array.isArray(value) ? value : [value]) as readonly JsonValue[]) {
      if (!isObject(object)) throw new Error(`The seed has ${JSON.stringify(object)} in ${path}, which is no object.`);
      // Where it lies is said by a field that the API itself has in the path alone.
      const fields = Object.entries(object).filter(([name]) => name !== resource.parentField);
      const unknown = unknownKey(resource.shape, Object.fromEntries(fields));
      if (unknown === undefined) continue;
      const hint = hintOn(unknown.name, unknown.known);
      throw new Error(`The seed has ${unknown.path} in ${path}, which the API does not have: ${hint}.`);
    }
  }
}
