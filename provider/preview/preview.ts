import { z } from "zod";

const state = z.looseObject({ type: z.string(), inputs: z.record(z.string(), z.unknown()).optional() });
const step = z.looseObject({ op: z.string(), urn: z.string(), oldState: state.optional(), newState: state.optional() });
const preview = z.looseObject({ steps: z.array(step).optional() });

/** One step of a preview that concerns Comm100. */
export interface Step {
  /** What the engine will do: `create`, `update`, `create-replacement`, `delete-replaced`, `delete`, `same`, `read`. */
  readonly op: string;
  /** `area:Name`. */
  readonly type: string;
  /** Name of the resource in the program. */
  readonly name: string;
  /** What the program sets. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

const token = /^pulumi-nodejs:dynamic\/comm100\/(\w+:\w+)$/;

/**
 * Reads what `pulumi preview --json` printed.
 *
 * @throws When the text is no preview.
 */
export function readPreview(text: string): Step[] {
  const { steps = [] } = preview.parse(parsed(text));
  return steps.flatMap(({ op, urn, newState, oldState }) => {
    const { type = "", inputs = {} } = newState ?? oldState ?? {};
    const [, ours] = token.exec(type) ?? [];
    return ours === undefined ? [] : [{ op, type: ours, name: urn.slice(urn.lastIndexOf("::") + 2), inputs }];
  });
}

/** Some versions of the CLI print lines of text before the JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.slice(Math.max(0, text.indexOf("{"))));
  } catch {
    throw new Error("This is no preview: give what `pulumi preview --json` printed.");
  }
}
