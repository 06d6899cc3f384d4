// The page of a resource.
import { fieldList, partSections } from "./field-list.mjs";
import { idForm, idMeaning, lifeOf } from "./life.mjs";
import { linksOf } from "./links.mjs";
import { sentence, withArticle } from "./sentences.mjs";

const fence = (program) => `\`\`\`ts\n${program}\n\`\`\``;
const blocks = (...parts) => parts.flat().filter(Boolean).join("\n\n");

/**
 * Writes the page of a resource, in Markdown.
 *
 * @param programs - See `programsOf`.
 */
export function pageOf(resource, programs, resources) {
  const { area, name, definition, isClass, text, examples } = resource;
  const links = linksOf(resources, resource);
  const title = definition.noun.charAt(0).toUpperCase() + definition.noun.slice(1);
  return blocks(
    `# ${title}: \`comm100.${area}.${isClass ? name : resource.lookUps[0].name}\``,
    isClass ? links.prose(text) : "Can only be read: there are look-ups, and no class.",
    facts(resource),
    isClass && ["## Example", programs.examples.map(fence)],
    isClass && argumentsSection(resource, links),
    isClass && outputsSection(resource, links),
    lookUpSection(resource, examples.length > 0 && !isClass ? programs.examples : [programs.lookUp], links),
    !isClass && answersSection(resource, links),
    isClass && importSection(resource, programs),
    endpointsSection(resource),
  );
}

function facts(resource) {
  const { definition, isClass, feature, see } = resource;
  const { permission } = definition;
  const lines = [
    isClass && lifeOf(resource),
    permission && `- **Permission** that the account needs: ${permission}.`,
    definition.isGuessed &&
      "- **The path is guessed**: no page of this version of the API that could be read has it. A site that lacks it answers 404.",
    feature && `- **Plan**: the API refuses changes on a site without the feature \`${feature}\`.`,
    see.length > 0 && `- **Documentation of the API**: ${see.map((page) => `<${page}>`).join(", ")}`,
  ];
  return lines.filter(Boolean).join("\n");
}

function argumentsSection({ fields }, links) {
  const list = fields.arguments;
  if (list.length === 0) return blocks("## Arguments", "None.");
  const optional = list.some(({ isRequired }) => !isRequired);
  return blocks(
    "## Arguments",
    optional && "What is left out is not managed: it stays as it is on the server.",
    fieldList(list, links),
    partSections(list, links),
  );
}

function outputsSection(resource, links) {
  const { outputs } = resource.fields;
  return blocks(
    "## Outputs",
    "All arguments, as they stand on the server, and:",
    [`- **\`id\`** (text): ${idMeaning(resource)}`, fieldList(outputs, links)].filter(Boolean).join("\n"),
    partSections(outputs, links),
  );
}

function lookUpSection({ lookUps, filters, definition }, programs, links) {
  if (lookUps.length === 0) return undefined;
  const parents = Object.keys(definition.parent ?? {});
  const others = [...(definition.singleton ? [] : ["id"]), ...filters].filter((key) => !parents.includes(key));
  const keywords = definition.queries?.includes("keywords") && "`keywords` (text that the API searches for)";
  const codes = (keys) => keys.map((key) => `\`${key}\``);
  return blocks(
    "## Look-ups",
    lookUpList(lookUps, links),
    programs.filter(Boolean).map(fence),
    parents.length > 0 && `Needed in the filter: ${codes(parents).join(", ")}.`,
    others.length > 0 && `Filters: ${[...new Set(codes(others)), ...(keywords ? [keywords] : [])].join(", ")}.`,
  );
}

/** One line for a look-up and its form for outputs, which say the same. */
function lookUpList(lookUps, links) {
  const lines = lookUps
    .filter(({ name }) => !name.endsWith("Output"))
    .map(({ name, text }) => {
      const forms = [name, `${name}Output`].filter((form) => lookUps.some((it) => it.name === form));
      return `- ${forms.map((form) => `\`${form}\``).join(", ")}: ${sentence(links.prose(text).replaceAll("\n\n", " "))}`;
    });
  return lines.join("\n");
}

/** What the look-ups of a resource without a class return. */
function answersSection({ fields, definition }, links) {
  const list = [...fields.arguments, ...fields.outputs].map((field) => ({
    ...field,
    isRequired: false,
    isReplacing: false,
  }));
  const id = !definition.singleton && !list.some(({ name }) => name === "id") && "- **`id`** (text): the API's id.";
  return blocks(
    "## What they return",
    [id, fieldList(list, links)].filter(Boolean).join("\n"),
    partSections(list, links),
  );
}

function importSection(resource, { adopt, get }) {
  const { definition, name } = resource;
  if (!adopt) return undefined;
  const isThere = definition.singleton ?? definition.adoptedBy !== undefined;
  const how = isThere
    ? "There is nothing to import: creating the resource takes over what exists. To read it without managing it:"
    : `To take over ${withArticle(definition.noun)} that exists already, give its id with the option \`import\`. Settings of the program that differ are written; all others stay.`;
  const form = idForm(resource);
  const id = form.includes("/") && `Its form is \`${form}\`.`;
  const tell = resource.lookUps.length > 0 && `The id is in what \`${resource.lookUps[0].name}\` finds.`;
  return blocks(
    "## Import",
    how,
    !isThere && [fence(adopt), [tell, id].filter(Boolean).join(" "), `\`${name}.get\` reads one without managing it:`],
    fence(get),
  );
}

function endpointsSection({ endpoints }) {
  if (endpoints.length === 0) return undefined;
  const rows = endpoints.map(({ method, path, summary }) => `| ${method} | \`${path}\` | ${sentence(summary)} |`);
  return blocks("## End points of the API", ["| Method | Path | |", "| --- | --- | --- |", ...rows].join("\n"));
}
