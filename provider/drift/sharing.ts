import type * as t from "@babel/types";
import { isName, nameOf } from "./bindings.js";
import { computed } from "./known-calls.js";
import { namesIn } from "./bindings.js";
import type { Instance } from "./instances.js";
import type { Meanings } from "./meanings.js";
import type { Place, Use } from "./place.js";
import type { Program } from "./program.js";
import { Refusal } from "./refusal.js";
import type { SourceFile } from "./source-file.js";

/** Tells whether a value is used where nobody could tell what a change of it does. */
export class Sharing {
  private readonly open = new Set<t.Node>();

  constructor(
    private readonly program: Program,
    private readonly meanings: Meanings,
    private readonly instances: readonly Instance[],
  ) {}

  /**
   * Refuses where one of the names that led to a value is used elsewhere too.
   *
   * @throws A refusal.
   */
  check(place: Place): void {
    for (const use of place.trail ?? []) {
      const others = this.program.usesAt(use.binding.name).filter(({ node }) => node !== use.node);
      const count = this.program.usesOf(use.binding);
      const isOutput = count > others.length + 1;
      if (isOutput || others.some((other) => !this.isHarmless(other, keyAt(use))))
        throw new Refusal(`\`${use.binding.name.name}\` is used in ${count} places`, place);
    }
  }

  /** What is read for another key, and what a resource is made of whose settings are all known, which is looked at again. */
  private isHarmless({ node, file }: Use, key: string | undefined): boolean {
    const other = keyAt({ node, file });
    if (other !== undefined && key !== undefined && other !== key) return true;
    return this.isSetting(node, file) || this.isLoop(node, file);
  }

  private isSetting(node: t.Node, file: SourceFile): boolean {
    for (let inner = node, outer = file.parentOf(node); outer; inner = outer, outer = file.parentOf(outer)) {
      if (outer.type !== "NewExpression") continue;
      const place = outer.arguments.indexOf(inner as t.Expression);
      const made = this.instances.filter(({ declaration }) => declaration.node === outer);
      return (
        (place === 0 || place === 1) &&
        made.length > 0 &&
        made.every((one) => one.isKnown && (place === 0 ? one.name !== undefined : this.isKnownIn(node, one)))
      );
    }
    return false;
  }

  /** Whether the setting that an expression stands in is known. */
  private isKnownIn(node: t.Node, { args, declaration: { file } }: Instance): boolean {
    if (!args) return false;
    for (let inner = node, outer = file.parentOf(node); outer; inner = outer, outer = file.parentOf(outer)) {
      if (outer === args.node && inner.type === "ObjectProperty")
        return this.meanings.valueOf({ ...args, node: inner.value }) !== computed;
    }
    return this.meanings.valueOf(args) !== computed;
  }

  /** A further loop over the same, all of whose names are harmless. */
  private isLoop(node: t.Node, file: SourceFile): boolean {
    if (this.open.has(node)) return true;
    this.open.add(node);
    const patterns = patternsOver(node, file);
    const names = patterns?.flatMap((pattern) => namesIn(pattern));
    const isHarmless = names?.every((name) =>
      this.program.usesAt(name).every((use) => this.isHarmless(use, undefined)),
    );
    this.open.delete(node);
    return isHarmless === true;
  }
}

/** The key that is read of a name where it is used. */
function keyAt({ node, file }: Pick<Use, "node" | "file">): string | undefined {
  const parent = file.parentOf(node);
  if (parent?.type === "MemberExpression" && parent.object === node && !parent.computed && isName(parent.property))
    return nameOf(parent.property);
  return undefined;
}

function patternsOver(node: t.Node, file: SourceFile): readonly t.Node[] | undefined {
  const parent = file.parentOf(node);
  if (parent?.type === "ForOfStatement" && parent.right === node && parent.left.type === "VariableDeclaration")
    return parent.left.declarations.map(({ id }) => id);
  const call = parent && keyAt({ node, file }) !== undefined ? file.parentOf(parent) : undefined;
  const [called] = call?.type === "CallExpression" && call.callee === parent ? call.arguments : [];
  const isLoop = /^(?:map|forEach|flatMap)$/.test(keyAt({ node, file }) ?? "");
  return isLoop && called?.type === "ArrowFunctionExpression" ? called.params : undefined;
}
