import type { Condition } from "./condition-lists.js";

/** What a condition asks of a field, in a form that can be compared with what another one asks. */
export type Demand =
  | { readonly kind: "is" | "isNot"; readonly values: readonly string[] }
  | { readonly kind: "contains" | "notContains" | "startsWith" | "endsWith"; readonly text: string }
  | { readonly kind: "between"; readonly least: number; readonly most: number }
  | { readonly kind: "matches"; readonly pattern: RegExp }
  | { readonly kind: "anything" }
  | { readonly kind: "other" };

/** What a condition asks; `other` where that is not known, or not comparable. */
export function demandOf({ operator, value }: Condition): Demand {
  if (operator === undefined || value === undefined) return { kind: "other" };
  const sort = texts[operator];
  if (sort) return sort(value);
  const bounds = numbers[operator] ?? dates[operator];
  const figure = operator in numbers ? numberOf(value) : Date.parse(value);
  if (!bounds || Number.isNaN(figure)) return { kind: "other" };
  const [least, most] = bounds(figure);
  return { kind: "between", least, most };
}

const texts: Readonly<Record<string, (value: string) => Demand>> = {
  is: (value) => ({ kind: "is", values: [value.trim()] }),
  isNot: (value) => ({ kind: "isNot", values: [value.trim()] }),
  isOneOf: (value) => ({ kind: "is", values: listOf(value) }),
  isNotIn: (value) => ({ kind: "isNot", values: listOf(value) }),
  contains: (value) => (value === "" ? { kind: "anything" } : { kind: "contains", text: value }),
  notContains: (value) => (value === "" ? { kind: "other" } : { kind: "notContains", text: value }),
  regularExpression: patternDemand,
};

/** What is counted are whole numbers: more than 3 is 4 or more. */
const step = (figure: number) => (Number.isInteger(figure) ? 1 : Number.EPSILON);
const numbers: Readonly<Record<string, (figure: number) => [number, number]>> = {
  isMoreThan: (figure) => [figure + step(figure), Infinity],
  isLessThan: (figure) => [-Infinity, figure - step(figure)],
  isNotLessThan: (figure) => [figure, Infinity],
  isNotMoreThan: (figure) => [-Infinity, figure],
};
const dates: typeof numbers = {
  after: (moment) => [moment + 1, Infinity],
  before: (moment) => [-Infinity, moment - 1],
  dateEqualTo: (moment) => [moment, moment],
};

/** A text as a number; one that is none is not taken for 0. */
export function numberOf(value: string): number {
  return value.trim() === "" ? Number.NaN : Number(value);
}

function listOf(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** An expression of plain letters asks for a part of the text, or its begin or end. */
function patternDemand(value: string): Demand {
  const isFromBegin = value.startsWith("^");
  const isToEnd = value.endsWith("$") && !value.endsWith("\\$");
  const inner = value.slice(isFromBegin ? 1 : 0, isToEnd ? -1 : undefined);
  const [isLoose, isLooseAfter] = [inner.startsWith(".*"), inner.endsWith(".*") && !inner.endsWith("\\.*")];
  const bare = inner.slice(isLoose ? 2 : 0, isLooseAfter && inner.length > 2 ? -2 : undefined);
  if (bare === "" || bare === ".*")
    return isFromBegin && isToEnd && !isLoose && !isLooseAfter ? { kind: "other" } : { kind: "anything" };
  const text = bare.replace(/\\([^a-z0-9])/gi, "$1");
  if (/[.*+?^${}()|[\]\\]/.test(bare.replace(/\\[^a-z0-9]/gi, ""))) return compiled(value);
  const [begins, ends] = [isFromBegin && !isLoose, isToEnd && !isLooseAfter];
  if (begins && ends) return { kind: "is", values: [text] };
  return { kind: begins ? "startsWith" : ends ? "endsWith" : "contains", text };
}

function compiled(value: string): Demand {
  // Nested repetition could take minutes; the product's own engine has its problems with it, too.
  if (value.length > 200 || /[+*}]\)?[+*{]|\)[+*{]/.test(value)) return { kind: "other" };
  try {
    return { kind: "matches", pattern: new RegExp(value, "u") };
  } catch {
    return { kind: "other" };
  }
}
