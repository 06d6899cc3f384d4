import { isGuid } from "../schema/guid.js";
import type { Node } from "../schema/shape.js";
import { idKey, sameId } from "./identity.js";
import type { Model } from "./model.js";
import { ownNames } from "./names.js";
import { type Fields, isUnset } from "./value.js";

/**
 * What shows that an answer is not the object that was asked for: a status of 200 alone does not make it one. An object has its id; of
 * what there is one of, the answer has the fields that it always has.
 *
 * @param path - What was asked for: it ends in the object's id.
 * @returns Words behind "Comm100 answered 200, but".
 */
export function flawOf(answer: Fields, path: string, model: Model): string | undefined {
  const fields = ownNames(answer, model);
  if (model.definition.singleton) return flawOfSingleton(fields, path, model);
  const id = decodeURIComponent(path.split("/").at(-1) ?? "");
  if (isUnset(fields["id"])) return "without the object's id";
  return sameId(fields["id"], id) ? undefined : "with the id of another object";
}

/** What shows that a row of a list, or the answer to a POST, is no object. */
export function flawOfNew({ definition }: Model): (answer: Fields) => string | undefined {
  return (answer) => (definition.singleton || !isUnset(answer["id"]) ? undefined : "without an id");
}

function flawOfSingleton(fields: Fields, path: string, model: Model): string | undefined {
  const { definition, parents } = model;
  const isElsewhere = (id: unknown) =>
    typeof id === "string" && isGuid(id) && !/^[0-]+$/.test(id) && !idKey(path).includes(idKey(id));
  if (parents.some((key) => definition.path.includes(`{${key}}`) && isElsewhere(fields[key])))
    return "with what belongs to another object";
  const always = alwaysAnswered(model);
  const missing = always.filter((key) => !(key in fields));
  return missing.length > always.length / 2 ? `without ${missing.join(", ")}` : undefined;
}

/**
 * Fields that every answer has: those that no condition takes away and that the API does not keep to itself. Lists may be left out of an
 * answer, so that they count only where there is nothing else.
 * Documents of several years differ in single ones, so an answer counts that has half of them.
 */
export function alwaysAnswered({ definition, node }: Model): string[] {
  const twins = Object.entries(definition.twins ?? {}).flat();
  const open = [...node.keys].filter(([key, part]) => isAnswered(part) && !twins.includes(key));
  const plain = open.filter(([, { kind, unordered }]) => kind === "value" && !unordered);
  return (plain.length > 0 ? plain : open).map(([key]) => key);
}

function isAnswered({ secret, writeOnly, when, listedAt }: Node): boolean {
  return !secret && !writeOnly && !when && !listedAt;
}
