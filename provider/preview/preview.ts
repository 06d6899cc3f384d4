import { z } from "zod";
import { engineResource } from "../inventory/engine-resource.js";
import { readJson } from "../files/read-json.js";
import { Inventory } from "../inventory/inventory.js";
import { type Item, itemOf } from "../inventory/item.js";
import type { Fields } from "../runtime/value.js";

const step = z.looseObject({
  op: z.string(),
  urn: z.string(),
  oldState: engineResource.optional(),
  newState: engineResource.optional(),
  detailedDiff: z.record(z.string(), z.unknown()).nullish(),
  replaceReasons: z.array(z.string()).nullish(),
});
const diagnostic = z.looseObject({ urn: z.string().optional(), message: z.string(), severity: z.string() });
/** Any of these tells a preview from other JSON: where nothing changes it has no steps. */
const signs = ["steps", "diagnostics", "changeSummary", "config", "duration"];
const preview = z
  .looseObject({ steps: z.array(step).nullish(), diagnostics: z.array(diagnostic).nullish() })
  .refine((value) => signs.some((key) => key in value), "has neither steps nor diagnostics");

const wanted = { what: "preview", advice: "Give what `pulumi preview --json` printed." };

/** One step of a preview that concerns Comm100. */
export interface Step {
  /**
   * What the engine will do: `create`, `update`, `create-replacement`, `delete-replaced`, `replace`, `delete`, `same`, `read`,
   * `refresh`, …
   */
  readonly op: string;
  /** `area:Name`. */
  readonly type: string;
  /** Name of the resource in the program. */
  readonly name: string;
  readonly urn: string;
  /** What the program sets; of what goes, what it set. */
  readonly inputs: Fields;
  /** The resource before; undefined of what is made. */
  readonly before: Item | undefined;
  /** The resource after; undefined of what goes. */
  readonly after: Item | undefined;
  /** What differs, as the engine writes paths: `password`, `shiftHolidays[0].name`. It knows of secrets too. */
  readonly differs: readonly string[];
  /** The arguments that cannot be changed in place. */
  readonly replacedBy: readonly string[];
}

/** An error or a warning of a preview. */
export interface Diagnostic {
  /** The resource that it is about, if it is about one. */
  readonly urn?: string | undefined;
  readonly severity: string;
  readonly message: string;
}

/** What `pulumi preview --json` and `pulumi refresh --preview-only --json` tell. */
export interface Preview {
  readonly steps: readonly Step[];
  /** In the order in which they were printed; what the CLI says of itself included. */
  readonly diagnostics: readonly Diagnostic[];
  /** `project/stack`, as far as a step tells it. */
  readonly stack?: string;
}

/**
 * Reads what `pulumi preview --json` printed. With `--show-sames` it tells the names of what does not change too.
 *
 * @param input - What it is called in messages: the file's name.
 * @throws UnusableInput when the text is no preview.
 */
export function readPreview(text: string, input = "This"): Preview {
  const { steps, diagnostics } = readJson(withoutLinesBefore(text), preview, input, wanted);
  const [, stack, project] = /^urn:pulumi:(.+?)::(.+?)::/.exec(steps?.[0]?.urn ?? "") ?? [];
  return {
    steps: distinctSteps(steps ?? []).flatMap((one) => stepOf(one) ?? []),
    diagnostics: diagnostics ?? [],
    ...(stack !== undefined && project !== undefined && { stack: `${project}/${stack}` }),
  };
}

/** With `--refresh` the engine tells of the look at the site first, and without what it saw: the step that follows knows. */
function distinctSteps(steps: readonly z.infer<typeof step>[]): readonly z.infer<typeof step>[] {
  const followed = new Set(steps.filter(({ op }) => op !== "refresh").map(({ urn }) => urn));
  return steps.filter(({ op, urn }) => op !== "refresh" || !followed.has(urn));
}

function stepOf({ op, urn, oldState, newState, ...engine }: z.infer<typeof step>): Step | undefined {
  const before = oldState && itemOf(oldState);
  const made = newState && itemOf(newState);
  const after = made && before && !op.includes("replace") ? continued(made, before) : made;
  const item = after ?? before;
  const differs = Object.keys(engine.detailedDiff ?? {}).filter((path) => !path.startsWith("__"));
  const replacedBy = (engine.replaceReasons ?? []).filter((path) => !path.startsWith("__"));
  return item && { op, urn, type: item.type, name: item.name, inputs: item.inputs, before, after, differs, replacedBy };
}

/** A step that is still to be done tells neither id nor outputs: both stay, as far as the program does not set them. */
function continued(made: Item, before: Item): Item {
  const id = made.id ?? before.id;
  const outputs = Object.keys(made.outputs).length > 0 ? made.outputs : before.outputs;
  return { ...made, ...(id !== undefined && { id }), outputs };
}

/** What there was before the steps. */
export function inventoryBefore({ steps }: Preview): Promise<Inventory> {
  return Inventory.of(distinct(steps.flatMap(({ before }) => before ?? [])));
}

/** What there will be after the steps; it knows what they delete. */
export function inventoryAfter({ steps }: Preview): Promise<Inventory> {
  const isDelete = ({ op }: Step) => op.startsWith("delete");
  const staying = distinct(steps.filter((step) => !isDelete(step)).flatMap(({ after }) => after ?? []));
  return Inventory.of(staying, distinct(steps.filter(isDelete).flatMap(({ before }) => before ?? [])));
}

/** A replacement has several steps: the last one tells. */
function distinct(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.urn, item])).values()];
}

/** Some versions of the CLI print lines of text before the JSON. */
export function withoutLinesBefore(text: string): string {
  const start = Math.max(0, text.indexOf("{"));
  // As blanks, they leave places in messages as they are.
  return text.slice(0, start).replace(/[^\n]/g, " ") + text.slice(start);
}
