// Every resource of the package, with all that its page says.
import { areas } from "../../dist/resources/areas.js";
import { readEndpoints } from "./endpoints.mjs";
import { fieldsOf, filtersOf } from "./fields.mjs";
import { openTypes } from "./types.mjs";
import { kebab } from "./sentences.mjs";

/**
 * All resources, by `area/Name`, in the order of the areas and of the alphabet.
 *
 * @param report - Takes what is wrong with a source, a sentence each.
 */
export async function readResources(report) {
  const names = Object.keys(areas);
  const types = openTypes(names);
  const described = readEndpoints();
  const found = [];
  for (const area of names) {
    const declared = types.exportsOf(area);
    for (const [definition, values] of byDefinition(await areas[area]())) {
      found.push(resourceOf(definition, values, { declared, types, described, report }));
    }
  }
  const order = (key) => names.indexOf(key.area);
  found.sort((one, other) => order(one) - order(other) || (one.name < other.name ? -1 : 1));
  return new Map(found.map((resource) => [resource.key, resource]));
}

/** The exports of an area that are made from one definition: a class, look-ups, or both. */
function byDefinition(module) {
  const groups = new Map();
  for (const [name, value] of Object.entries(module)) {
    if (!value?.definition) continue;
    groups.set(value.definition, [...(groups.get(value.definition) ?? []), name]);
  }
  return groups;
}

function resourceOf(definition, values, { declared, types, described, report }) {
  const { area, name } = definition;
  const isClass = values.includes(name);
  const lookUps = values.filter((value) => value.startsWith("get")).sort((one, other) => one.length - other.length);
  const main = declared.get(isClass ? name : lookUps[0]);
  const { file } = main;
  const fields = fieldsOf(definition, types.shapesOf(main.type), { types, file, report });
  for (const value of values)
    if (!declared.get(value).text) report(`${declared.get(value).file}: ${value} has no comment.`);
  if (isClass && main.examples.length === 0) report(`${file}: ${name} has no @example.`);
  const see = [...new Set(values.flatMap((value) => declared.get(value).see))];
  if (isClass && see.length === 0) report(`${file}: ${name} has no @see with the API's page.`);
  const key = `${area}/${name}`;
  return {
    key,
    area,
    name,
    file,
    definition,
    isClass,
    text: main.text,
    examples: main.examples,
    see,
    fields,
    lookUps: lookUps.map((value) => ({ name: value, ...declared.get(value) })),
    plural: pluralOf(name, lookUps),
    filters: filtersOf(definition),
    endpoints: [],
    ...described.get(key),
    page: `${area}/${kebab(name)}.md`,
  };
}

/** The plural as English writes it is in the name of the look-up of all. */
function pluralOf(name, lookUps) {
  const all = lookUps.find((value) => value !== `get${name}` && !value.endsWith("Output"));
  return all?.slice("get".length) ?? `${name}s`;
}
