import type { LiveObject } from "../export/live-object.js";
import { isBranch, isTreeList, Reference, Remarked, SwitchedOff, type Tree } from "../export/tree.js";
import { plainForm } from "../runtime/identity.js";
import { digest } from "../runtime/value.js";
import type { Token } from "./namings.js";

/** What an object says, as a short text that is the same for equal objects of two sides: ids do not count. */
export function contentOf(tree: Readonly<Record<string, Tree>>, { kind }: LiveObject, token: Token): string {
  return digest(withoutIds(tree, token), kind.model.node);
}

function withoutIds(tree: Tree, token: Token): unknown {
  if (tree instanceof Reference) return token(tree.target) ?? "elsewhere";
  if (tree instanceof Remarked) return "elsewhere";
  if (tree instanceof SwitchedOff) return undefined;
  if (isTreeList(tree)) return tree.map((part) => withoutIds(part, token));
  if (!isBranch(tree)) return plainForm(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, withoutIds(part, token)]));
}
