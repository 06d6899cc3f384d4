import type { Declaration } from "./declarations.js";
import { Environments } from "./environments.js";
import type { Meanings } from "./meanings.js";
import type { Given, Place } from "./place.js";

/** A resource that a place of the program makes, one of many where that is a loop. */
export interface Instance {
  readonly declaration: Declaration;
  /** Undefined where it is computed. */
  readonly name: string | undefined;
  /** Undefined where there are none. */
  readonly args: Place | undefined;
  /** Whether all that the place makes is known. */
  readonly isKnown: boolean;
}

/** The resources that places of a program make. */
export function instancesOf(declarations: readonly Declaration[], meanings: Meanings): Instance[] {
  const environments = new Environments(meanings.follower);
  return declarations.flatMap((declaration): Instance[] => {
    const { node, file, name, isRepeated, args } = declaration;
    if (node.type !== "NewExpression") return [];
    const found = isRepeated ? environments.of(node, file) : [new Map() satisfies Given];
    if (!found || found.length === 0)
      return [{ declaration, name, args: args && { file, node: args }, isKnown: false }];
    return found.map((given) => {
      const value = node.arguments[0] && meanings.valueOf({ file, node: node.arguments[0], given });
      const own = typeof value === "string" ? value : undefined;
      return { declaration, name: own, args: args && { file, node: args, given }, isKnown: true };
    });
  });
}
