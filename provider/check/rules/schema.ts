import { check } from "../../runtime/check.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";

/** What a preview would say of each resource's arguments. */
export function schemaFindings({ subjects }: Program): Finding[] {
  return subjects
    .filter(({ item }) => !item.isExternal)
    .flatMap(({ values, model, label, place }) =>
      check({}, values, model).failures.map(({ property, reason }) => ({
        severity: "error" as const,
        rule: "schema",
        message: `${label}: ${property} ${reason}`,
        place,
      })),
    );
}
