import type { Model } from "./model.js";
import type { Problem } from "./problems.js";
import { holdsUnknown } from "./unknown.js";
import { isUnset, type Fields } from "./value.js";

/** What is wrong with the id of the option `import`, as far as it can be seen without a call: most are GUIDs, and not all. */
export function importProblems({ __import: id }: Fields, model: Model): Problem[] {
  if (isUnset(id) || holdsUnknown(id)) return [];
  if (typeof id === "string" && isWellFormed(id, model)) return [];
  const { noun, singleton, path } = model.definition;
  const form =
    singleton && model.parents.length === 0 ? path : [...model.parents, "id"].slice(singleton ? 0 : -1).join("/");
  const longer = model.parents.length > 0 && !singleton ? `, or ${[...model.parents, "id"].join("/")}` : "";
  return [
    {
      property: "import",
      reason: `is ${JSON.stringify(id)}, which is no id of the ${noun}; its form is ${form}${longer}`,
    },
  ];
}

function isWellFormed(id: string, { definition, parents }: Model): boolean {
  if (definition.singleton && parents.length === 0) return id === definition.path;
  const parts = id.split("/");
  return parts.length <= parents.length + 1 && parts.every((part) => isPart(part));
}

/** What a slip leaves in place of an id: nothing, blanks, a placeholder, a piece of an address, a value that is none. */
function isPart(part: string): boolean {
  return /^[^\s<>{}[\]?#%\\:]+$/.test(part) && !/^(\.{1,2}|undefined|null|NaN)$/.test(part);
}
