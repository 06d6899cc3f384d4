import type { Inventory } from "../inventory/inventory.js";
import { isUnknown } from "../runtime/unknown.js";
import { type Fields, isFields, textOf } from "../runtime/value.js";

/** How an operator is said between a field and a value. */
const operators: Readonly<Record<string, string>> = {
  is: "is",
  isNot: "is not",
  contains: "contains",
  notContains: "does not contain",
  isMoreThan: "is more than",
  isLessThan: "is less than",
  isNotLessThan: "is at least",
  isNotMoreThan: "is at most",
  regularExpression: "matches",
  isOneOf: "is one of",
  isNotIn: "is none of",
  before: "is before",
  after: "is after",
  dateEqualTo: "is on",
  dateNotEqualTo: "is not on",
};

/** What a rule looks at. */
export interface Conditions {
  /** The rows, in any order. */
  readonly rows: unknown;
  /** How many must be met: `all`, `any` or `logicalExpression`. */
  readonly met: unknown;
  /** `1 and (2 or 3)`. */
  readonly expression?: unknown;
}

/** The conditions of a rule in words: `city is Halifax and language is one of fr, de`. Empty where there are none. */
export function conditionWords({ rows, met, expression }: Conditions, inventory: Inventory): string {
  const sorted = Array.isArray(rows)
    ? rows
        .filter(isFields)
        .map(numbered)
        .sort((one, other) => one.order - other.order)
    : [];
  const words = sorted.map(({ row }) => oneCondition(row, inventory));
  if (met === "logicalExpression" && typeof expression === "string") return inserted(expression, sorted, words);
  return words.join(met === "any" ? " or " : " and ");
}

interface Numbered {
  readonly row: Fields;
  readonly order: number;
}

function numbered(row: Fields, place: number): Numbered {
  return { row, order: typeof row["order"] === "number" ? row["order"] : place + 1 };
}

function inserted(expression: string, rows: readonly Numbered[], words: readonly string[]): string {
  const byNumber = new Map(rows.map(({ order }, place) => [order, words[place]]));
  return expression
    .trim()
    .replace(/\d+/g, (number) => byNumber.get(Number(number)) ?? words[Number(number) - 1] ?? number);
}

/** One condition: `city is Halifax`. */
export function oneCondition({ fieldName, operator, value }: Fields, inventory: Inventory): string {
  const said = operators[textOf(operator)] ?? textOf(operator);
  return [fieldWords(textOf(fieldName)), said, valueWords(value, inventory)].filter((part) => part !== "").join(" ");
}

/** `{!Visitor.City}` as `city`, `{!Pre-Chat.Order No}` as `order No`. */
export function fieldWords(token: string): string {
  const name = /^\{!(?:[^.}]*\.)?(.*)\}$/.exec(token)?.[1] ?? token;
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function valueWords(value: unknown, inventory: Inventory): string {
  if (isUnknown(value)) return "…";
  const parts = textOf(value).split(/,\s*/);
  return parts.map((part) => nameOf(part, inventory) ?? part).join(", ");
}

/** Values can be ids: of segments, departments, agents. */
function nameOf(text: string, inventory: Inventory): string | undefined {
  const found = /^[0-9a-f-]{36}$/i.test(text) ? inventory.withId(text) : undefined;
  return found && inventory.labelOf(found);
}
