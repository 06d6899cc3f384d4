import { Inventory } from "../inventory/inventory.js";
import { readState } from "../inventory/read-state.js";
import { inventoryAfter, inventoryBefore, readPreview } from "../preview/preview.js";
import { type Fields, isFields } from "../runtime/value.js";

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

/** What the engine does with what stays as it is. */
const still = new Set(["same", "refresh", "read"]);

/**
 * Reads a state or a preview.
 *
 * @throws When the text is neither.
 */
export async function readSource(text: string): Promise<Source> {
  const value = parsed(text);
  if ("deployment" in value) {
    const inventory = await Inventory.of(readState(text));
    return { before: inventory, after: inventory, changed: new Set(), isPartial: false, stack: stackIn(text) };
  }
  const { steps } = readPreview(text);
  return {
    before: await inventoryBefore({ steps, diagnostics: [] }),
    after: await inventoryAfter({ steps, diagnostics: [] }),
    changed: new Set(steps.filter(({ op }) => !still.has(op)).map(({ urn }) => urn)),
    isPartial: isPartial(value),
    stack: stackIn(text),
  };
}

/** Some versions of the CLI print lines of text before the JSON. */
function parsed(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text.slice(Math.max(0, text.indexOf("{"))));
    if (isFields(value) && ["deployment", "steps", "changeSummary"].some((key) => key in value)) return value;
  } catch {
    // Said below.
  }
  const wanted = "`pulumi stack export` or `pulumi preview --json --show-sames`";
  throw new Error(`This is neither a state nor a preview: give what ${wanted} printed.`);
}

/** Whether the summary counts what stays, and the steps do not show it. */
function isPartial({ changeSummary, steps }: Fields): boolean {
  const same = isFields(changeSummary) ? changeSummary["same"] : undefined;
  const shown = Array.isArray(steps) && steps.some((step: unknown) => isFields(step) && step["op"] === "same");
  return typeof same === "number" && same > 0 && !shown;
}

function stackIn(text: string): string {
  const [, stack, project] = /urn:pulumi:([^:"]+)::([^:"]+)::/.exec(text) ?? [];
  return stack !== undefined && project !== undefined ? `${stack} of ${project}` : "";
}
