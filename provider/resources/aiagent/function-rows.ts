import { rows, type RowsSchema, z } from "../../schema/index.js";

const outputs = {
  /** The API's id of the function. */
  id: z.string().optional(),
  /** Name of the function. */
  name: z.string().optional(),
  /** What the function does. */
  description: z.string().optional(),
  /** Whether the AI agent may call the function at any time. */
  isGlobal: z.boolean().optional(),
};

/** The type of {@link functionRows}. It has a name, since comments on the keys reach no other file without. */
export interface FunctionRows extends RowsSchema<Record<never, never>, typeof outputs> {}

/** Functions as others show them. The calls that they make stay out: these may hold credentials. */
export const functionRows: FunctionRows = rows({}, { outputs });
