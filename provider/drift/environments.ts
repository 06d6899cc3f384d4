import type * as t from "@babel/types";
import { boundTo } from "./bind-pattern.js";
import { calledFunction } from "./called-function.js";
import { argumentsOf, elementGiven } from "./followed-calls.js";
import type { Follower } from "./follower.js";
import type { Given, Place } from "./place.js";
import type { SourceFile } from "./source-file.js";

/** What the names around an expression stand for, each time that it is reached. */
export class Environments {
  private readonly open = new Set<t.Node>();
  private readonly before = new Map<t.Node, readonly Given[] | undefined>();

  /** @param follower - Finds where values stand. */
  constructor(private readonly follower: Follower) {}

  /** One for each time; undefined where that cannot be told. */
  of(node: t.Node, file: SourceFile): readonly Given[] | undefined {
    const around = surrounding(node, file);
    if (!around) return [new Map()];
    if (this.before.has(around)) return this.before.get(around);
    if (this.open.has(around)) return undefined;
    this.open.add(around);
    const found = this.in(around, file);
    this.open.delete(around);
    this.before.set(around, found);
    return found;
  }

  private in(around: t.Node, file: SourceFile): readonly Given[] | undefined {
    if (around.type === "ForOfStatement") {
      const { left, right } = around;
      const pattern = left.type === "VariableDeclaration" ? left.declarations[0]?.id : undefined;
      return pattern && this.each({ file, node: right }, around, (part) => [[part]], [pattern]);
    }
    const called = calledFunction(around, file, this.follower.program);
    return called && this.ofFunction(called.node, called.parameters, file);
  }

  /** One for each element of a list, each time that the list is reached. */
  private each(
    list: Place,
    at: t.Node,
    given: (part: Place, index: number) => readonly (readonly Place[])[],
    patterns: readonly t.Node[],
    file: SourceFile = list.file,
  ): readonly Given[] | undefined {
    const outer = this.of(at, list.file);
    const found = outer?.map((one): readonly Given[] | undefined =>
      this.follower
        .parts({ ...list, given: one })
        ?.flatMap((part, index) =>
          given(part, index).map((values) => boundTo(patterns, values, { file, given: one }, this.follower)),
        ),
    );
    return found && !found.includes(undefined) ? found.flatMap((one) => one ?? []) : undefined;
  }

  private ofFunction(node: t.Node, parameters: readonly t.Node[], file: SourceFile): readonly Given[] | undefined {
    const uses = this.usesOf(node, file);
    if (!uses || uses.length === 0) return undefined;
    const found = uses.map((use) => this.ofUse(use, parameters, file));
    return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? []);
  }

  /** Where a function is called, or given to a call. */
  private usesOf(node: t.Node, file: SourceFile): readonly Place[] | undefined {
    const name = nameOfFunction(node, file);
    if (!name) return [{ file, node: outermost(node, file) }];
    const uses = this.follower.program.usesAt(name);
    return uses.map(({ node: use, file: where }) => ({ node: outermost(use, where), file: where }));
  }

  private ofUse(use: Place, parameters: readonly t.Node[], file: SourceFile): readonly Given[] | undefined {
    const call = use.file.parentOf(use.node);
    if (call?.type !== "CallExpression") return undefined;
    if (call.callee === use.node)
      return this.of(call, use.file)?.map((given) =>
        boundTo(parameters, argumentsOf(call, { ...use, given }), { file, given }, this.follower),
      );
    const { callee } = call;
    const isEach =
      call.arguments[0] === use.node &&
      callee.type === "MemberExpression" &&
      callee.property.type === "Identifier" &&
      /^(?:map|forEach|flatMap)$/.test(callee.property.name);
    if (!isEach) return undefined;
    const list = { file: use.file, node: callee.object };
    return this.each(list, call, (part, index) => [elementGiven(part, index, use)], parameters, file);
  }
}

/** The loop, function or class around an expression. */
function surrounding(node: t.Node, file: SourceFile): t.Node | undefined {
  let inner = node;
  for (let outer = file.parentOf(node); outer; outer = file.parentOf(outer)) {
    const isHead = "right" in outer && outer.right === inner && outer.type === "ForOfStatement";
    if (!isHead && /Function|Method|^Class|^(?:For|While|DoWhile)\w*Statement$/.test(outer.type)) return outer;
    inner = outer;
  }
  return undefined;
}

function nameOfFunction(node: t.Node, file: SourceFile): t.Identifier | undefined {
  if (node.type === "FunctionDeclaration") return node.id ?? undefined;
  const parent = file.parentOf(outermost(node, file));
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id : undefined;
}

/** An expression with the brackets and types around it. */
function outermost(node: t.Node, file: SourceFile): t.Node {
  const parent = file.parentOf(node);
  return parent && /^(?:ParenthesizedExpression|TS\w+Expression|TSTypeAssertion)$/.test(parent.type)
    ? outermost(parent, file)
    : node;
}
