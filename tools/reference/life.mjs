// What creating, changing and deleting a resource means, and the ids that it goes by.
import { alternatives, withArticle } from "./sentences.mjs";

const code = (name) => `\`${name}\``;

/** What a program does to the object, as a list in Markdown. */
export function lifeOf({ definition }) {
  const { adoptedBy, replacedOnChange, withoutDelete, singleton, twins = {}, reorder } = definition;
  const same = Object.entries(twins).map(
    ([one, other]) => `- ${code(one)} and ${code(other)} are two names for one value: give either.`,
  );
  return [
    `- **Creating** the resource ${creation(definition)}.`,
    replacedOnChange &&
      `- **Changing** it makes a new one${withoutDelete ? "" : " and deletes the old one"}, since the API cannot change it.`,
    `- **Deleting** it ${deletion(definition)}.`,
    !singleton && !adoptedBy && reorder && `- The order among its siblings is the argument ${code(reorder.field)}.`,
    ...same,
  ]
    .filter(Boolean)
    .join("\n");
}

function creation({ singleton, adoptedBy, noun }) {
  if (singleton) return "takes over the settings that exist already";
  if (adoptedBy) {
    const keys = alternatives(adoptedBy.map(code), "and");
    return `takes over the ${noun} that the API made itself, the one with the same ${keys}`;
  }
  return `makes ${withArticle(noun)}, unless the option \`import\` names one that exists`;
}

function deletion({ singleton, adoptedBy, withoutDelete, noun }) {
  if (singleton || adoptedBy) return "leaves the settings as they are: Pulumi forgets them";
  return withoutDelete
    ? `leaves the ${noun} where it is, since the API cannot delete it: Pulumi forgets it`
    : `deletes the ${noun}`;
}

/** The text that `get` and the option `import` take. */
export function idForm({ definition }) {
  const { singleton, parent = {}, path } = definition;
  const parents = Object.keys(parent);
  const named = parents.map((key) => `<${key}>`);
  if (singleton) return parents.length > 0 ? named.join("/") : path;
  return [...(path.includes("{") ? named : []), "<id>"].join("/");
}

/** What the output `id` is. */
export function idMeaning({ definition }) {
  const { singleton, parent = {}, noun, path } = definition;
  if (!singleton) return `the API's id of the ${noun}. Pass it where another resource refers to this one.`;
  const [first] = Object.keys(parent);
  return first ? `the same as ${code(first)}.` : `always ${code(path)}.`;
}
