// Lists of fields in Markdown, and the sections of what is inside them.
import { alternatives, sentence } from "./sentences.mjs";
import { typeInWords } from "./type-words.mjs";

/** One line a field: name, type and what matters of it, and the comment. */
export const fieldList = (fields, links) => fields.map((field) => `- ${fieldLine(field, links)}`).join("\n");

/** A section for each field that is an object or a list of objects, in the order of the fields, at any depth. */
export function partSections(fields, links) {
  return fields
    .filter(({ parts }) => parts)
    .flatMap((field) => [partSection(field, links), ...partSections([...field.parts, ...field.answers], links)]);
}

const headingOf = ({ path, isList }) => `\`${path}${isList ? "[]" : ""}\``;

/** The address that GitHub gives a heading. */
const anchorOf = (field) =>
  `#${headingOf(field)
    .toLowerCase()
    .replace(/[^\w-]/g, "")}`;

function partSection(field, links) {
  const { parts, answers, isList } = field;
  const what = isList ? "Each object of the list" : "The object";
  const blocks = [
    `### ${headingOf(field)}`,
    parts.length > 0 && `${what} has:\n\n${fieldList(parts, links)}`,
    answers.length > 0 &&
      `${parts.length > 0 ? "The API answers besides" : `${what} has, as the API answers it`}:\n\n${fieldList(answers, links)}`,
  ];
  return blocks.filter(Boolean).join("\n\n");
}

function fieldLine(field, links) {
  const { name, text, words } = field;
  const type = typeInWords(field.schema, links.to);
  const inner = field.parts && `, [described below](${anchorOf(field)})`;
  const remarks = [type.one + (inner ?? ""), ...remarksOn(field)].join("; ");
  const condition = words.when && !/\bApplies\b/.test(text) && `Applies while ${conditionInWords(words.when)}.`;
  const standard = field.default !== undefined && sentence(`Default: ${links.prose(field.default)}`);
  const [first = "", ...more] = links.prose(text).split("\n\n");
  const line = [sentence(first), condition, type.values, standard].filter(Boolean).join(" ");
  return [`**\`${name}\`** (${remarks}): ${line}`, ...more.map((part) => part.replace(/^/gm, "  "))].join("\n\n");
}

function remarksOn({ isRequired, isReplacing, words }) {
  return [
    isRequired && "required",
    words.requiredOnCreate && "required for a new one",
    words.secret && "secret",
    words.writeOnly && "the API never shows it",
    words.unordered && "the order does not matter",
    isReplacing && "a change replaces the resource",
  ].filter(Boolean);
}

/** `type` is `image` and `isEnabled` is on. */
function conditionInWords(condition) {
  const parts = Object.entries(condition).map(([key, wanted]) => {
    const values = [wanted].flat();
    const texts = values.map((value) => (typeof value === "boolean" ? (value ? "on" : "off") : `\`${value}\``));
    return `\`${key}\` is ${alternatives(texts)}`;
  });
  return parts.join(" and ");
}
