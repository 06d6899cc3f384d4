import { closest } from "fastest-levenshtein";
import type { Inventory } from "../inventory/inventory.js";
import type { Mistake, Rule, Severity, Surroundings } from "./rule.js";
import { rules } from "./rules/index.js";

/** A mistake, and how much it counts. */
export interface Finding extends Mistake {
  /** Name of the rule: `department-without-agents`. */
  readonly rule: string;
  readonly severity: Exclude<Severity, "off">;
}

/** What is looked for, and what is known besides the resources. */
export interface FindingOptions extends Partial<Surroundings> {
  /** Severities by the names of rules; the others keep their own. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /**
   * The rules.
   *
   * @defaultValue all of this package
   */
  readonly rules?: readonly Rule[];
}

/**
 * The mistakes in an inventory, rule by rule.
 *
 * @throws When `severities` names a rule that does not exist.
 */
export function findingsOf(inventory: Inventory, options: FindingOptions = {}): Finding[] {
  const { severities = {}, rules: chosen = rules, nameOf = (item) => inventory.labelOf(item), ...known } = options;
  refuseUnknown(Object.keys(severities), chosen);
  return chosen.flatMap((rule) => {
    const severity = severities[rule.name] ?? rule.severity;
    if (severity === "off") return [];
    return rule.find(inventory, { ...known, nameOf }).map((mistake) => ({ rule: rule.name, severity, ...mistake }));
  });
}

/**
 * Refuses a severity for a rule that there is not.
 *
 * @throws Saying which rule may be meant.
 */
export function refuseUnknown(names: readonly string[], among: readonly Rule[]): void {
  const known = among.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new Error(`There is no rule ${unknown}. Is ${closest(unknown, known)} meant? Rules: ${known.join(", ")}.`);
}
