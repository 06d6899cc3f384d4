import { isUnknown } from "../../runtime/unknown.js";
import { textOf } from "../../runtime/value.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";
import type { Subject } from "../subject.js";

/** How many objects of a type may be under one parent, as the documentation says. */
const limits = [{ type: "bot:ChatbotEntity", parent: "chatbotId", most: 250 }];

/** Parents that have more than the API allows. Limits inside one resource are in its schema. */
export function limitFindings({ subjects }: Program): Finding[] {
  return limits.flatMap(({ type, parent, most }) => {
    const counts = new Map<string, number>();
    return subjects
      .filter(({ item }) => item.type === type)
      .flatMap((subject) => {
        const key = subject.heldAt([parent])?.urn ?? textOf(subject.values[parent]);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return count === most + 1 && !isUnknown(key) ? [told(subject, parent, most)] : [];
      });
  });
}

function told({ label, place, model }: Subject, parent: string, most: number): Finding {
  const message = `${label} is one too many: with the same ${parent} at most ${most} are allowed (${model.definition.noun})`;
  return { severity: "error", rule: "limit", message, place };
}
