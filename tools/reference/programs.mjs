// Makes whole programs of the pieces in comments: imports in front, and a look-up for everything that a piece takes for granted.
import { z } from "../../dist/schema/index.js";
import { wordsOf } from "../../dist/schema/words.js";
import { idForm } from "./life.mjs";
import { freeNames, variablesIn } from "./program-parts.mjs";
import { bareOf } from "./type-words.mjs";

const globals = new Set([
  "console",
  "process",
  "JSON",
  "Math",
  "Date",
  "Object",
  "Array",
  "String",
  "Number",
  "URL",
  "Map",
  "undefined",
]);

const modules = {
  readFileSync: "node:fs",
  readdirSync: "node:fs",
  readFile: "node:fs/promises",
  join: "node:path",
  basename: "node:path",
};

/**
 * Opens a workshop for programs.
 *
 * @param codes - All examples: what `sales` is in one of them it is in the others.
 * @returns From a piece of code to a whole program; `report` takes names that nothing explains.
 */
export function programMaker(resources, codes) {
  const variables = new Map(codes.flatMap((code) => [...variablesIn(code)]));
  return (code, report) => {
    const lines = [];
    const imports = new Set();
    for (const free of freeNames(code)) {
      if (globals.has(free.name)) continue;
      const line = lineFor(free, { resources, variables, report });
      if (line) lines.push(line);
      if (free.name in modules) imports.add(`import { ${free.name} } from "${modules[free.name]}";`);
    }
    const text = [...lines, code].join("\n");
    if (/\bpulumi\./.test(text)) imports.add('import * as pulumi from "@pulumi/pulumi";');
    if (/\bcomm100\./.test(text)) imports.add('import * as comm100 from "pulumi-comm100";');
    const head = [...imports].filter((line) => !code.includes(line));
    const own = [...code.matchAll(/^import .*;\n+/gm)].map(([line]) => line.trim());
    const body = code.replace(/^import .*;\n+/gm, "");
    return [[...head, ...own].join("\n"), lines.join("\n"), body].filter((part) => part !== "").join("\n\n");
  };
}

/** The line that declares a name. */
function lineFor(free, { resources, variables, report }) {
  const { name } = free;
  if (["comm100", "pulumi"].includes(name) || name in modules) return undefined;
  if (name === "config") return "const config = new pulumi.Config();";
  const target = resources.get(targetOf(free, resources, variables));
  if (target?.isClass && !free.isObject) {
    return `const ${name} = comm100.${target.area}.${target.name}.get("${name}", "${idForm(target)}");`;
  }
  if (target && hasLookUp(target)) return `const ${name} = ${lookUpCode(target, name)};`;
  if (free.isObject) return `const ${name} = { id: "…" };`;
  report(`the example uses ${name}, which it does not declare.`);
  return undefined;
}

/** What a name stands for: what the field takes that it is used in, of several what other examples call so. */
function targetOf({ name, key, path }, resources, variables) {
  const wanted = (key && referencesAt(resources.get(key), path)) || [];
  const known = variables.get(name);
  return known !== undefined && (wanted.length === 0 || wanted.includes(known)) ? known : wanted[0];
}

function referencesAt(resource, path) {
  let fields = resource?.fields.arguments ?? [];
  let found;
  for (const name of path) {
    found = fields.find((field) => field.name === name);
    fields = found?.parts ?? [];
  }
  const bare = found && bareOf(found.schema);
  return wordsOf(bare instanceof z.ZodArray ? bare.element : (found?.schema ?? z.unknown())).refersTo;
}

const hasLookUp = ({ name, lookUps }) => lookUps.some((it) => it.name === `get${name}Output`);

/**
 * A call that looks an object up by its name, or by what else tells it apart.
 *
 * @param label - What to call it: `orderNumber` becomes `Order number`.
 * @param given - Arguments as another piece of the program writes them: `name` to `name: "Day"`.
 */
export function lookUpCode({ area, name, definition, filters }, label, given = new Map()) {
  const shape = { ...definition.fields, ...definition.outputs };
  const isName = (key) =>
    filters.includes(key) && bareOf(shape[key]) instanceof z.ZodString && !wordsOf(shape[key]).refersTo;
  const keys = (definition.naturalKey ?? ["name"]).filter((key) => given.has(key) || isName(key));
  const parents = Object.keys(definition.parent ?? {});
  const value = (key) =>
    given.get(key) ?? `${key}: ${JSON.stringify(parents.includes(key) ? "…" : sample(key, label))}`;
  const filter = [...parents, ...(keys.length > 0 || definition.singleton ? keys : ["id"])].map(value);
  return `comm100.${area}.get${name}Output({ ${filter.join(", ")} })`;
}

function sample(key, label) {
  if (key === "id") return "…";
  if (/email/i.test(key)) return `${label}@shop.example`;
  const words = label.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
