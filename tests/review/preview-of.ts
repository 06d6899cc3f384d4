import type { Fields } from "../../provider/runtime/value.js";
import { same } from "../../provider/runtime/value.js";
import { type Entry, idOf, resourceOf, urnOf } from "../map/site.js";

/** What a preview of {@link previewOf} has besides. */
export interface Besides {
  /** From the URN of a resource to the one that it had before: what an alias says. */
  readonly formerly?: Readonly<Record<string, Entry>>;
  /** What the site answers of a resource beyond its settings, by name in the program. */
  readonly outputs?: Readonly<Record<string, Fields>>;
  /** Whether `--show-sames` was left out. */
  readonly isPartial?: boolean;
  /** URN of a resource in its new place. */
  readonly urns?: (entry: Entry) => string;
}

/** What `pulumi preview --json --show-sames` would print of two versions of a program, ids included. */
export function previewOf(
  before: readonly Entry[],
  after: readonly Entry[],
  { formerly = {}, outputs = {}, isPartial = false, urns = urnOf }: Besides = {},
): string {
  const known = new Map(before.map((entry) => [urnOf(entry), entry]));
  const made = after.map((entry) => {
    const urn = urns(entry);
    const old = known.get(formerly[entry[1]] ? urnOf(formerly[entry[1]] ?? entry) : urn);
    if (old) known.delete(urnOf(old));
    const newState = { ...resourceOf(entry, outputs[entry[1]]), urn, ...(old && { id: idOf(old[1]) }) };
    if (!old) return { op: "create", urn, newState: { ...newState, id: undefined, outputs: undefined } };
    const op = same(old[2], entry[2]) ? "same" : "update";
    return { op, urn, oldState: resourceOf(old, outputs[old[1]]), newState };
  });
  const gone = [...known.values()].map((old) => ({
    op: "delete",
    urn: urnOf(old),
    oldState: resourceOf(old, outputs[old[1]]),
  }));
  const steps = [...made, ...gone];
  const count = (op: string) => steps.filter((step) => step.op === op).length;
  return JSON.stringify({
    steps: isPartial ? steps.filter(({ op }) => op !== "same") : steps,
    changeSummary: { same: count("same"), update: count("update"), create: count("create"), delete: count("delete") },
  });
}
