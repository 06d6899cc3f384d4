import { hidden } from "../inventory/item.js";
import type { ChangeSet } from "../review/change.js";
import { inventoryOf, named } from "../review/named.js";
import { clipped, type Sentence } from "../review/span.js";
import { Values } from "../review/values.js";
import type { Finding, Spot } from "./finding.js";
import type { Located, ProgramPatch } from "./patch-program.js";
import { pathText } from "../schema/path-text.js";

const longestValue = 120;

/**
 * Says for each setting that differs where the program says it, and what became of it there.
 *
 * @param isWritten - Whether the program was changed; else it is said what would be.
 */
export function programLines({ resources }: ProgramPatch, set: ChangeSet, isWritten: boolean): Sentence[] {
  return resources.flatMap((one) => linesOf(one, set, isWritten));
}

function linesOf({ change, at, findings }: Located, set: ChangeSet, isWritten: boolean): Sentence[] {
  const name = named(change.item, inventoryOf(change, set));
  if (!change.after) return [[...spotOf(at), ...name, ": ", ...gone]];
  const values = new Values(set, change);
  return findings.map((finding) => [
    ...spotOf(finding.at ?? at),
    ...name,
    ", ",
    { as: "code", text: pathText(finding.path) },
    ": ",
    ...outcomeOf(finding, values, isWritten),
  ]);
}

const gone: Sentence = [
  "gone from the site. The next `pulumi up` makes it again, unless you take it out of the program",
];

function outcomeOf({ state, reason = "", value, node, path }: Finding, values: Values, isWritten: boolean): Sentence {
  if (state === "done") return ["says already what the site has"];
  if (state === "ready") return [isWritten ? "written" : "can be written, with --write"];
  if (value === undefined) return [`left to you: ${reason}`];
  const isOpen = !node.refersTo && !JSON.stringify(value).includes(JSON.stringify(hidden));
  const site = isOpen ? asCode(value) : values.say(node, value, path, "after");
  return [`left to you: ${reason}. On the site it is `, ...site];
}

/** As the program would write it: a time zone by its id, not by its cities. */
function asCode(value: unknown): Sentence {
  return [{ as: "code", text: clipped(JSON.stringify(value), longestValue) }];
}

function spotOf(spot: Spot | undefined): Sentence {
  return spot ? [{ as: "code", text: `${spot.file}:${spot.line}` }, " "] : [];
}
