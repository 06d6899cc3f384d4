import { check } from "../../runtime/check.js";
import { isUnset } from "../../runtime/value.js";
import { valueAt } from "../../runtime/value-at.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";

/** What a preview would say of each resource's arguments. */
export function schemaFindings({ subjects, hasStandIns }: Program): Finding[] {
  return subjects
    .filter(({ item }) => !item.isExternal)
    .flatMap(({ values, model, label, place }) =>
      // As if it were there already: whether what only a new object needs is missing, the state alone can tell.
      check(values, values, model)
        // A table that the program made of what it looked up may lack what it has in truth.
        .failures.filter(({ property }) => !hasStandIns || !isUnset(valueAt(values, keysIn(property))))
        .map(({ property, reason }) => ({
          severity: "error" as const,
          rule: "schema",
          message: `${label}: ${property} ${reason}`,
          place,
        })),
    );
}

/** `shiftWorkingHours[0].endTime` as a path. */
function keysIn(property: string): string[] {
  return property.split(/[.[\]]+/).filter((key) => key !== "");
}
