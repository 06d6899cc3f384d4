import { rows, type RowsSchema, z } from "../../schema/index.js";

const fields = {
  /** Name of the header or of the value: `Content-Type`. */
  field: z.string().optional(),
  /** What it holds: `application/json`. */
  content: z.string().optional(),
};

const outputs = {
  /** The API's id of the row. */
  id: z.string().optional(),
};

/** The type of {@link pushPairRows}. It has a name, since comments on the keys reach no other file without. */
export interface PushPairRows extends RowsSchema<typeof fields, typeof outputs> {}

/** Names with values that go with a push message: headers of a request, or data for the app. */
export const pushPairRows: PushPairRows = rows(fields, { key: ["field"], unordered: true, outputs });
