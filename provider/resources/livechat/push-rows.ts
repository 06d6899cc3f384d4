import { rows, type RowsSchema, secret, z } from "../../schema/index.js";

const name = {
  /** Name of the header or of the value: `Content-Type`. */
  field: z.string().optional(),
};

const dataFields = {
  ...name,
  /** What it holds: `application/json`. */
  content: z.string().optional(),
};

const headerFields = {
  ...name,
  /** What it holds. It may be a credential: encrypted in state, never compared with what the API answers. */
  content: secret(z.string()).optional(),
};

const outputs = {
  /** The API's id of the row. */
  id: z.string().optional(),
};

const options = { key: ["field"], unordered: true, outputs } as const;

/** The type of {@link pushDataRows}. It has a name, since comments on the keys reach no other file without. */
export interface PushDataRows extends RowsSchema<typeof dataFields, typeof outputs> {}

/** The type of {@link pushHeaderRows}. */
export interface PushHeaderRows extends RowsSchema<typeof headerFields, typeof outputs> {}

/** Data for the app that go with a push message. */
export const pushDataRows: PushDataRows = rows(dataFields, options);

/** Headers of the request that hands a push message over. */
export const pushHeaderRows: PushHeaderRows = rows(headerFields, options);
