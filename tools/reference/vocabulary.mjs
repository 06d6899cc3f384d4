// What resources and their fields are called in reports, out of the comments on them.
import { unwrapped } from "./sentences.mjs";

/**
 * The vocabulary as JSON: by type (`livechat:Shift`), the first sentence on the class and on each field, by path
 * (`shiftHolidays[].name`).
 */
export function vocabularyOf(resources) {
  const classes = resources.filter(({ isClass }) => isClass);
  const entries = classes.map(({ area, name, text, fields }) => [
    `${area}:${name}`,
    { text: firstSentence(text), fields: Object.fromEntries(sentencesOf([...fields.arguments, ...fields.outputs])) },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))), undefined, 2)}\n`;
}

function sentencesOf(fields) {
  return fields.flatMap(({ path, text, parts = [], answers = [] }) => [
    [path, firstSentence(text)],
    ...sentencesOf([...parts, ...answers]),
  ]);
}

/** Without the markup of comments. */
function firstSentence(text) {
  const [paragraph = ""] = unwrapped(text).split("\n\n");
  const [first = ""] = /^.*?[.!?](?=\s|$)/s.exec(paragraph) ?? [paragraph];
  return first
    .replace(/\{@link\s+([\w.]+)[^}]*\}/g, "$1")
    .replaceAll("`", "")
    .trim();
}
