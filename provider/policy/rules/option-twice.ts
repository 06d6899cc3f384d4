import { type Fields, isFields } from "../../runtime/value.js";
import { nameKey } from "../../runtime/identity.js";
import type { Node } from "../../schema/shape.js";
import type { Rule } from "../rule.js";
import { isMade, textIn } from "../said.js";

/** Keys by which people tell rows apart. */
const readable = new Set(["value", "text", "displayText", "name", "label"]);

/** Finds rows that people cannot tell apart. */
export const optionTwice: Rule = {
  name: "option-twice",
  title: "Two rows of one name",
  why: "Whoever chooses from the list cannot tell the two apart, and reports count them as different.",
  advice: "Give each a name of its own, or remove one.",
  sees: "Options of fields, rules and other rows of one list that have the same text. Letters of any case are the same.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    inventory.items.filter(isMade).flatMap((item) =>
      rowsTwice(item.inputs, inventory.modelOf(item).node).map(({ key, text }) => ({
        item,
        message: `The ${inventory.nounOf(item)} ${nameOf(item)} has two rows of \`${key}\` that are called the same${quote(`: ${text}`)}.`,
      })),
    ),
};

function rowsTwice(fields: Fields, node: Node): { key: string; text: string }[] {
  if (node.kind !== "object") return [];
  return [...node.keys].flatMap(([key, part]) => {
    const value = fields[key];
    if (part.kind === "object" && isFields(value)) return rowsTwice(value, part);
    if (part.kind !== "rows" || !Array.isArray(value)) return [];
    const rows = value.filter(isFields);
    const [name = "", ...more] = part.rowKey ?? [];
    const texts = more.length === 0 && readable.has(name) ? rows.map((row) => textIn(row, name) ?? "") : [];
    const keys = texts.map(nameKey);
    const twice = texts.find((text, place) => text.trim() !== "" && keys.indexOf(nameKey(text)) < place);
    const inner = rows.flatMap((row) => rowsTwice(row, part.row));
    return [...(twice === undefined ? [] : [{ key, text: twice }]), ...inner];
  });
}
