import type * as t from "@babel/types";
import { type Binding, declaredIn, isName, nameOf } from "./bindings.js";
import { standsIn } from "./modules.js";
import type { Program } from "./program.js";
import type { SourceFile } from "./source-file.js";

/** What a file gives to others under a name. */
export function exportOf(file: SourceFile, key: string, program: Program): Binding | undefined {
  for (const node of file.tree.program.body) {
    const found = exportIn(node, file, key, program);
    if (found) return found;
  }
  return undefined;
}

function exportIn(node: t.Statement, file: SourceFile, key: string, program: Program): Binding | undefined {
  if (node.type === "ExpressionStatement") return assignedIn(node.expression, file, key, program);
  if (node.type === "ExportAllDeclaration") {
    const other = program.fileAt(node.source.value, file);
    return other && program.exportOf(other, key);
  }
  if (node.type !== "ExportNamedDeclaration") return undefined;
  if (node.declaration) {
    const binding = declaredIn(file.tree.program, file).get(key);
    return binding && standsIn(binding.name, node, file) ? binding : undefined;
  }
  const found = node.specifiers.find((one) => one.type === "ExportSpecifier" && nameOf(one.exported) === key);
  if (found?.type !== "ExportSpecifier") return undefined;
  if (!node.source) return program.bindingOf(found.local, file);
  const other = program.fileAt(node.source.value, file);
  return other && program.exportOf(other, found.local.name);
}

/** `exports.sales = sales` and `module.exports = { sales }`. */
function assignedIn(node: t.Expression, file: SourceFile, key: string, program: Program): Binding | undefined {
  if (node.type !== "AssignmentExpression") return undefined;
  const target = file.textOf(node.left);
  if (target === `exports.${key}` || target === `module.exports.${key}`)
    return node.right.type === "Identifier" ? program.bindingOf(node.right, file) : undefined;
  if (target !== "module.exports" || node.right.type !== "ObjectExpression") return undefined;
  const part = node.right.properties.find(
    (one) => one.type === "ObjectProperty" && !one.computed && isName(one.key) && nameOf(one.key) === key,
  );
  return part?.type === "ObjectProperty" && part.value.type === "Identifier"
    ? program.bindingOf(part.value, file)
    : undefined;
}
