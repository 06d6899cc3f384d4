import { findingsOf } from "../../policy/findings.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";

/** What the policy pack finds. Of a program that did not come to its end nothing can be said. */
export function policyFindings(program: Program): Finding[] {
  if (!program.isWhole) return [];
  const email = program.config.values["comm100:email"] ?? process.env["COMM100_EMAIL"];
  return findingsOf(program.inventory, { email }).map(({ rule, severity, message, item }) => ({
    severity,
    rule,
    message,
    place: program.at(item.urn)?.place,
  }));
}
