import { z } from "zod";
import { type EngineResource, engineResource } from "../inventory/engine-resource.js";
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
  .looseObject({
    steps: z.array(step).nullish(),
    diagnostics: z.array(diagnostic).nullish(),
    changeSummary: z.record(z.string(), z.unknown()).nullish(),
  })
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
  /** The URN that the state knows the resource by, where the program now has another name or place for it, by an alias. */
  readonly formerUrn?: string;
  /** Whether no alias says so: the engine lets go of one resource and takes up another, which stand for the same object. */
  readonly isUntold?: boolean;
  /** What the program sets; of what goes, what it set. */
  readonly inputs: Fields;
  /** The resource before, under the URN that it has now; undefined of what is made. */
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
  /** Whether it leaves out what stays as it is: it was made without `--show-sames`. */
  readonly isPartial?: boolean;
}

/**
 * Reads what `pulumi preview --json` printed. With `--show-sames` it tells the names of what does not change too.
 *
 * @param input - What it is called in messages: the file's name.
 * @throws UnusableInput when the text is no preview.
 */
export function readPreview(text: string, input = "This"): Preview {
  const { steps: read, diagnostics, changeSummary } = readJson(withoutLinesBefore(text), preview, input, wanted);
  const steps = read ?? [];
  const [, stack, project] = /^urn:pulumi:(.+?)::(.+?)::/.exec(steps[0]?.urn ?? "") ?? [];
  const renamed = renamedIn(steps);
  return {
    steps: distinctSteps(steps, renamed).flatMap((one) => stepOf(one, renamed) ?? []),
    diagnostics: diagnostics ?? [],
    ...(stack !== undefined && project !== undefined && { stack: `${project}/${stack}` }),
    ...(leavesOut(steps, changeSummary) && { isPartial: true }),
  };
}

type EngineStep = z.infer<typeof step>;

/** Whether the summary counts more of what stays than the steps show. */
function leavesOut(
  steps: readonly EngineStep[],
  summary: Readonly<Record<string, unknown>> | null | undefined,
): boolean {
  const shown = steps.filter(({ op }) => op === "same" || op === "refresh").length;
  const counted = summary?.["same"];
  return typeof counted === "number" && counted > shown;
}

/** With `--refresh` the engine tells of the look at the site first, and without what it saw: the step that follows knows. */
function distinctSteps(steps: readonly EngineStep[], renamed: Renamed): readonly EngineStep[] {
  const followed = new Set(steps.filter(({ op }) => op !== "refresh").map(({ urn }) => urn));
  return steps.filter(({ op, urn }) => op !== "refresh" || !followed.has(renamed.get(urn) ?? urn));
}

type Renamed = ReadonlyMap<string, string>;

/** From the URN in the state to the one in the program, of what an alias gives another name, type or place. */
function renamedIn(steps: readonly EngineStep[]): Renamed {
  return new Map(
    steps.flatMap(({ urn, oldState }) => (oldState && oldState.urn !== urn ? [[oldState.urn, urn] as const] : [])),
  );
}

function stepOf({ op, urn, oldState, newState, ...engine }: EngineStep, renamed: Renamed): Step | undefined {
  const before = oldState && renamedItem(oldState, renamed);
  const made = newState && itemOf(newState);
  const after = made && before && !op.includes("replace") ? continued(made, before) : made;
  const item = after ?? before;
  if (!item) return undefined;
  return {
    op,
    urn: newState ? urn : item.urn,
    ...(oldState && oldState.urn !== item.urn && { formerUrn: oldState.urn }),
    type: item.type,
    name: item.name,
    inputs: item.inputs,
    before,
    after,
    differs: Object.keys(engine.detailedDiff ?? {}).filter((path) => !path.startsWith("__")),
    replacedBy: (engine.replaceReasons ?? []).filter((path) => !path.startsWith("__")),
  };
}

/** A resource of the state as the program calls it now, with all that it depends on. */
function renamedItem(resource: EngineResource, renamed: Renamed): Item | undefined {
  const now = (urn: string) => renamed.get(urn) ?? urn;
  const dependencies = Object.entries(resource.propertyDependencies ?? {});
  return itemOf({
    ...resource,
    urn: now(resource.urn),
    propertyDependencies: Object.fromEntries(dependencies.map(([key, urns]) => [key, (urns ?? []).map(now)])),
  });
}

/** A step that is still to be done tells neither id nor outputs: both stay, as far as the program does not set them. */
function continued(made: Item, before: Item): Item {
  const id = made.id ?? before.id;
  const outputs = Object.keys(made.outputs).length > 0 ? made.outputs : before.outputs;
  return { ...made, ...(id !== undefined && { id }), outputs };
}

/** What there was before the steps. */
export function inventoryBefore({ steps, isPartial }: Preview): Promise<Inventory> {
  return Inventory.of(distinct(steps.flatMap(({ before }) => before ?? [])), [], isPartial);
}

/** What there will be after the steps; it knows what they delete. */
export function inventoryAfter({ steps, isPartial }: Preview): Promise<Inventory> {
  const isDelete = ({ op }: Step) => op.startsWith("delete");
  const staying = distinct(steps.filter((step) => !isDelete(step)).flatMap(({ after }) => after ?? []));
  return Inventory.of(staying, distinct(steps.filter(isDelete).flatMap(({ before }) => before ?? [])), isPartial);
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
