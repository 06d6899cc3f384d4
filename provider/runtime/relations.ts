import type { Model } from "./model.js";

/** A list of ids that a program sets: one side of a relation, if the other kind has such a list too. */
export interface LinkedList {
  /** `departmentIds` */
  readonly key: string;
  /** What it holds: `global/Department`. */
  readonly target: string;
}

/** The lists of a kind that may be one side of a relation. The API shows such a relation on both objects, and takes it from either. */
export function linkedLists({ node }: Model): LinkedList[] {
  return [...node.keys].flatMap(([key, { refersTo, kind, unordered }]) => {
    const [target] = refersTo ?? [];
    const isList = kind === "value" && unordered === true && !node.readOnly.has(key);
    return isList && target !== undefined ? [{ key, target }] : [];
  });
}

/** The list in which objects of a kind show those of another. */
export function listOf(model: Model, target: string): LinkedList | undefined {
  return linkedLists(model).find((list) => list.target === target);
}

/** What a kind is called where others refer to it: `global/Department`. */
export function targetOf({ definition }: Model): string {
  return `${definition.area}/${definition.name}`;
}
