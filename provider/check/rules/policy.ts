import { findingsOf } from "../../policy/findings.js";
import { hostsInEnvironment } from "../../policy/hosts-in-environment.js";
import { accountSetting } from "../account-setting.js";
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
  const email = accountSetting("email", program.config.values);
  return findingsOf(program.inventory, { email, hosts: hostsInEnvironment() })
    .map(({ rule, severity, message, item }) => ({ severity, rule, message, place: program.at(item.urn)?.place }))
    .filter(({ rule, place }) => rule !== "two-of-one-name" || !named.has(JSON.stringify(place)));
}
