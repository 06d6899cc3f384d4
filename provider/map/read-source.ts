import { z } from "zod";
import { readJson } from "../files/read-json.js";
import { Inventory } from "../inventory/inventory.js";
import { readState } from "../inventory/read-state.js";
import { keptSteps } from "../preview/kept-steps.js";
import { inventoryAfter, inventoryBefore, readPreview, withoutLinesBefore } from "../preview/preview.js";

/** What a map is drawn from. */
export interface Source {
  readonly before: Inventory;
  readonly after: Inventory;
  /** The URNs of what changes. */
  readonly changed: ReadonlySet<string>;
  /** Whether what stays as it is was left out of the preview. */
  readonly isPartial: boolean;
  /** The stack and the project: `test of site`. Empty where nothing tells. */
  readonly stack: string;
}

const either = z
  .looseObject({
    deployment: z.unknown().optional(),
    steps: z.unknown().optional(),
    changeSummary: z.unknown().optional(),
  })
  .refine(
    (value) => ["deployment", "steps", "changeSummary"].some((key) => key in value),
    "has neither deployment nor steps",
  );
const wanted = {
  what: "state and no preview",
  advice: "Give what `pulumi stack export` or `pulumi preview --json --show-sames` printed.",
};

/** What the engine does with what stays as it is. */
const still = new Set(["same", "refresh", "read"]);

/**
 * Reads a state or a preview.
 *
 * @param input - What it is called in messages: the file's name.
 * @throws UnusableInput when the text is neither.
 */
export async function readSource(text: string, input = "This"): Promise<Source> {
  const value = readJson(withoutLinesBefore(text), either, input, wanted);
  if ("deployment" in value) {
    const inventory = await Inventory.of(readState(text, input));
    return { before: inventory, after: inventory, changed: new Set(), isPartial: false, stack: stackIn(text) };
  }
  const read = readPreview(text, input);
  const preview = { ...read, steps: await keptSteps(read.steps) };
  return {
    before: await inventoryBefore(preview),
    after: await inventoryAfter(preview),
    changed: new Set(preview.steps.filter(({ op }) => !still.has(op)).map(({ urn }) => urn)),
    isPartial: preview.isPartial === true,
    stack: stackIn(text),
  };
}

function stackIn(text: string): string {
  const [, stack, project] = /urn:pulumi:([^:"]+)::([^:"]+)::/.exec(text) ?? [];
  return stack !== undefined && project !== undefined ? `${stack} of ${project}` : "";
}
