import { findingsOf } from "../../policy/findings.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";

/**
 * What the policy pack finds. Of a program that did not come to its end nothing can be said.
 *
 * @param found - What is said already: of two with one name, once is enough.
 */
export function policyFindings(program: Program, found: readonly Finding[]): Finding[] {
  if (!program.isWhole) return [];
  const named = new Set(found.filter(({ rule }) => rule === "name").map(({ place }) => JSON.stringify(place)));
  const email = program.config.values["comm100:email"] ?? process.env["COMM100_EMAIL"];
  return findingsOf(program.inventory, { email })
    .map(({ rule, severity, message, item }) => ({ severity, rule, message, place: program.at(item.urn)?.place }))
    .filter(({ rule, place }) => rule !== "two-of-one-name" || !named.has(JSON.stringify(place)));
}
