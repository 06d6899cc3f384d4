import type * as t from "@babel/types";
import { areas } from "../resources/areas.js";
import type { Program } from "./program.js";
import type { SourceFile } from "./source-file.js";

/** A place in a program that makes a resource, or reads one by `get`. */
export interface Declaration {
  readonly file: SourceFile;
  readonly node: t.NewExpression | t.CallExpression;
  /** `livechat:Shift` */
  readonly type: string;
  /** Name of the resource; undefined where it is computed. */
  readonly name: string | undefined;
  /** The arguments; undefined where there are none. */
  readonly args: t.Node | undefined;
  /** Whether it stands in a loop, a function or a class, and so may make many. */
  readonly isRepeated: boolean;
}

const packageName = "pulumi-comm100";

/** All places of a program that make or read resources of this package. */
export function declarationsIn(program: Program): Declaration[] {
  return program.files.flatMap((file) => [...file.nodes()].flatMap((node) => declarationOf(node, file, program) ?? []));
}

/** `livechat:Shift` for `comm100.livechat.Shift`, however it was imported. */
function typeOf(callee: t.Node, file: SourceFile, program: Program): string | undefined {
  const origin = program.originOf(callee, file);
  if (!origin) return undefined;
  const [main, ...path] = origin.source.split("/");
  const [area = "", name, ...rest] = [...path, ...origin.keys].filter((key) => key !== "default");
  return main === packageName && area in areas && name !== undefined && rest.length === 0
    ? `${area}:${name}`
    : undefined;
}

function declarationOf(node: t.Node, file: SourceFile, program: Program): Declaration | undefined {
  const callee = calleeOf(node);
  if (!callee || (node.type !== "NewExpression" && node.type !== "CallExpression")) return undefined;
  const type = typeOf(callee, file, program);
  if (type === undefined) return undefined;
  const [name, args] = node.arguments;
  return {
    file,
    node,
    type,
    name: name && literalName(name, file, program),
    args: node.type === "NewExpression" ? args : undefined,
    isRepeated: standsInMany(node, file),
  };
}

function calleeOf(node: t.Node): t.Node | undefined {
  if (node.type === "NewExpression") return node.callee;
  const isGet =
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    node.callee.property.type === "Identifier" &&
    node.callee.property.name === "get";
  return isGet && node.callee.type === "MemberExpression" ? node.callee.object : undefined;
}

function literalName(node: t.Node, file: SourceFile, program: Program): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  const binding = program.meantBy(node, file);
  return binding?.kind === "constant" ? literalName(binding.value, binding.file, program) : undefined;
}

function standsInMany(node: t.Node, file: SourceFile): boolean {
  for (let outer = file.parentOf(node); outer; outer = file.parentOf(outer))
    if (/Function|Method|^Class|^(?:For|While|DoWhile)\w*Statement$/.test(outer.type)) return true;
  return false;
}
