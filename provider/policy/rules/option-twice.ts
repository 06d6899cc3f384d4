import type { Fields } from "../../runtime/value.js";
import { nameKey } from "../../runtime/identity.js";
import type { RowsNode } from "../../schema/shape.js";
import type { Rule } from "../rule.js";
import { rowsTwice } from "../rows-twice.js";
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
      rowsTwice(item.inputs, inventory.modelOf(item).node, textTwice).map(({ key, value: text }) => ({
        item,
        message: `The ${inventory.nounOf(item)} ${nameOf(item)} has two rows of \`${key}\` that are called the same${quote(`: ${text}`)}.`,
      })),
    ),
};

function textTwice(rows: readonly Fields[], { rowKey = [] }: RowsNode): string | undefined {
  const [name = "", ...more] = rowKey;
  if (more.length > 0 || !readable.has(name)) return undefined;
  const texts = rows.map((row) => textIn(row, name) ?? "");
  const keys = texts.map(nameKey);
  return texts.find((text, place) => text.trim() !== "" && keys.indexOf(nameKey(text)) < place);
}
