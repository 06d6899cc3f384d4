import type { Condition } from "./condition-lists.js";
import { type Demand, demandOf, numberOf } from "./demand.js";

/**
 * Documents do not say whether letters of another case are the same. So what is said here holds either way: two texts are taken for equal
 * when every letter is, and for different when they differ in any case.
 */
const folded = (text: string) => text.toLowerCase();

/** Of these, `is A` and `is B` can both hold. */
const manyValued = /^\{!(?:Pre-Chat|Post-Chat|Offline|Ticket\.Tag|Visitor\.Segment)/i;

/** Whether a field may have several values at once. */
export function isManyValued(field: string): boolean {
  return manyValued.test(field);
}

/** Whether all that meets the first condition meets the second. */
export function implies(one: Condition, other: Condition): boolean {
  const [given, wanted] = [demandOf(one), demandOf(other)];
  if (wanted.kind === "anything") return true;
  if (one.field === undefined || one.field !== other.field) return false;
  if (one.operator === other.operator && one.value !== undefined && one.value === other.value) return true;
  if (isManyValued(one.field) && (wanted.kind === "isNot" || wanted.kind === "notContains"))
    return given.kind === wanted.kind && covers(given, wanted);
  if (given.kind === "is") return given.values.length > 0 && given.values.every((value) => fits(value, wanted));
  return covers(given, wanted);
}

/** Whether nothing can meet both conditions. */
export function excludes(one: Condition, other: Condition): boolean {
  if (one.field === undefined || one.field !== other.field || isManyValued(one.field)) return false;
  const [first, second] = [demandOf(one), demandOf(other)];
  return excludesDemand(first, second) || excludesDemand(second, first);
}

/** Whether a value surely meets a demand. */
function fits(value: string, wanted: Demand): boolean {
  switch (wanted.kind) {
    case "is":
      return wanted.values.includes(value);
    case "isNot":
      return !wanted.values.some((one) => folded(one) === folded(value));
    case "contains":
      return value.includes(wanted.text);
    case "startsWith":
      return value.startsWith(wanted.text);
    case "endsWith":
      return value.endsWith(wanted.text);
    case "notContains":
      return !folded(value).includes(folded(wanted.text));
    case "matches":
      return wanted.pattern.test(value);
    case "between":
      return wanted.least <= numberOf(value) && numberOf(value) <= wanted.most;
    case "anything":
    case "other":
      return wanted.kind === "anything";
  }
}

/** Whether all texts or numbers of one demand meet another. */
function covers(given: Demand, wanted: Demand): boolean {
  if (given.kind === "between" && wanted.kind === "between")
    return wanted.least <= given.least && given.most <= wanted.most;
  if (given.kind === "isNot" && wanted.kind === "isNot")
    return wanted.values.every((value) => given.values.includes(value));
  if (given.kind === "notContains") {
    if (wanted.kind === "notContains") return wanted.text.includes(given.text);
    return wanted.kind === "isNot" && wanted.values.every((value) => value.includes(given.text));
  }
  if (given.kind !== "contains" && given.kind !== "startsWith" && given.kind !== "endsWith") return false;
  if (wanted.kind === "contains") return given.text.includes(wanted.text);
  if (wanted.kind === "isNot") return wanted.values.every((value) => lacks(value, given));
  if (wanted.kind !== given.kind) return false;
  return wanted.kind === "startsWith" ? given.text.startsWith(wanted.text) : given.text.endsWith(wanted.text);
}

/** Whether a value surely does not meet a demand. */
function lacks(value: string, wanted: Demand): boolean {
  switch (wanted.kind) {
    case "is":
      return !wanted.values.some((one) => folded(one) === folded(value));
    case "isNot":
      return wanted.values.includes(value);
    case "contains":
      return !folded(value).includes(folded(wanted.text));
    case "startsWith":
      return !folded(value).startsWith(folded(wanted.text));
    case "endsWith":
      return !folded(value).endsWith(folded(wanted.text));
    case "notContains":
      return value.includes(wanted.text);
    case "matches":
      return !new RegExp(wanted.pattern.source, "iu").test(value);
    case "between":
      return numberOf(value) < wanted.least || numberOf(value) > wanted.most;
    case "anything":
    case "other":
      return false;
  }
}

function excludesDemand(one: Demand, other: Demand): boolean {
  if (one.kind === "is") return one.values.length > 0 && one.values.every((value) => lacks(value, other));
  if (one.kind === "between" && other.kind === "between")
    return Math.max(one.least, other.least) > Math.min(one.most, other.most);
  if (one.kind === "startsWith" && other.kind === "startsWith") {
    const [first, second] = [folded(one.text), folded(other.text)];
    return !first.startsWith(second) && !second.startsWith(first);
  }
  const isPart = one.kind === "contains" || one.kind === "startsWith" || one.kind === "endsWith";
  return isPart && other.kind === "notContains" && one.text.includes(other.text);
}
