import { holds } from "./condition.js";
import { isNothing } from "./forms.js";
import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/**
 * Whether the product brings an object with it.
 *
 * @param siblings - All rows of its list, if they are known.
 */
export function isBuiltIn(live: Fields, { definition }: Model, siblings?: readonly Fields[]): boolean {
  const { builtIn, rootedBy } = definition;
  if (live["isSystem"] === true || (builtIn !== undefined && holds(builtIn, live))) return true;
  return rootedBy !== undefined && isRoot(live, rootedBy, siblings);
}

/**
 * Users' own may stand at the top too. The root is the one of that name, else the only one there: where that leaves a doubt, none is, since
 * what is taken for built in is not managed.
 */
function isRoot(live: Fields, rootedBy: string, siblings: readonly Fields[] | undefined): boolean {
  const isAtTop = (row: Fields): boolean => isNothing(row[rootedBy]);
  if (!isAtTop(live)) return false;
  const isNamed = (row: Fields): boolean => row["name"] === "Root";
  const top = siblings?.filter(isAtTop) ?? [];
  const named = top.find(isNamed);
  if (named) return named["id"] === live["id"];
  return siblings ? top.length === 1 : isNamed(live);
}
