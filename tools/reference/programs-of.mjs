// The programs that a page shows.
import { idForm } from "./life.mjs";
import { codeOf, firstUse } from "./program-parts.mjs";
import { lookUpCode } from "./programs.mjs";

/**
 * The programs of a resource: `examples`, `lookUp`, `adopt` with the option `import`, `get`. Each is whole: it compiles.
 *
 * @param make - See `programMaker`.
 * @param report - Takes what is wrong, a sentence each.
 */
export function programsOf(resource, make, report) {
  const { area, name, examples, isClass, lookUps } = resource;
  const told = (problem) => report(`${resource.file}: ${problem}`);
  const whole = (code) => make(code, told);
  const codes = examples.map(codeOf);
  const use = codes.map((code) => firstUse(code, resource.key)).find(Boolean);
  if (isClass && examples.length > 0 && !use) told(`the @example does not use ${name}.`);
  const args = use?.args ?? new Map();
  const id = JSON.stringify(idForm(resource));
  return {
    examples: codes.map(whole),
    lookUp: lookUps.length > 0 && whole(lookUpProgram(resource, args)),
    ...(use && {
      adopt: whole(
        `new comm100.${area}.${name}("${use.name ?? "existing"}", ${required(resource, args)}, { import: ${id} });`,
      ),
      get: whole(`const existing = comm100.${area}.${name}.get("existing", ${id});`),
    }),
  };
}

/** The arguments that a resource cannot do without, as its example writes them. */
function required({ fields }, args) {
  const needed = fields.arguments.filter(({ isRequired, name }) => isRequired && args.has(name));
  return needed.length === 0 ? "{}" : `{ ${needed.map(({ name }) => args.get(name)).join(", ")} }`;
}

function lookUpProgram(resource, args) {
  const { area, name, plural, lookUps, definition } = resource;
  const has = (wanted) => lookUps.some((it) => it.name === wanted);
  const variable = (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const lines = [];
  if (has(`get${name}Output`)) lines.push(`const ${variable(name)} = ${lookUpCode(resource, name, literals(args))};`);
  if (has(`get${plural}Output`)) {
    const parents = Object.keys(definition.parent ?? {}).map((key) => args.get(key) ?? `${key}: "…"`);
    const filter = parents.length > 0 ? `{ ${parents.join(", ")} }` : "";
    lines.push(`const ${variable(plural)} = comm100.${area}.get${plural}Output(${filter});`);
  }
  return lines.join("\n");
}

/** Arguments whose value stands in the program, or comes from another resource. */
const literals = (args) => new Map([...args].filter(([, text]) => /^\w+(: ("[^"]*"|\w+(\.id)?))?$/.test(text)));
