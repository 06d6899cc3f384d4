import { isIPv4 } from "node:net";
import { closest } from "fastest-levenshtein";
import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
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
 * The mistakes in an inventory, rule by rule. Each account is looked at by itself.
 *
 * @throws When `severities` names a rule that does not exist, or `address` is none.
 */
export function findingsOf(inventory: Inventory, options: FindingOptions = {}): Finding[] {
  const {
    severities = {},
    rules: chosen = rules,
    nameOf = (item: Item) => inventory.labelOf(item),
    quote = (text: string) => text,
    now = new Date(),
    ...known
  } = options;
  refuseUnknown(Object.keys(severities), chosen);
  if (known.address !== undefined && !isIPv4(known.address))
    throw new Error(`${known.address} is no IPv4 address; write it as 203.0.113.10.`);
  const accounts = inventory.perAccount();
  return chosen.flatMap((rule) => {
    const severity = severities[rule.name] ?? rule.severity;
    if (severity === "off") return [];
    const mistakes = accounts.flatMap((one) => rule.find(one, { ...knownIn(one, known), nameOf, quote, now }));
    return mistakes.map((mistake) => ({ rule: rule.name, severity, ...mistake }));
  });
}

/** The e-mail address is that of the account which the configuration names. */
function knownIn({ items }: Inventory, { email, ...known }: Partial<Surroundings>): Partial<Surroundings> {
  return items.some(({ account }) => account !== undefined) ? known : { ...known, email };
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
