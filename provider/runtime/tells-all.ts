import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/** Whether a row of a list shows everything that the state has. */
export function tellsAll(row: Fields, state: Fields, { node }: Model): boolean {
  const keys = [...node.keys].filter(([key, part]) => state[key] !== undefined && !part.secret && !part.writeOnly);
  return row["isDeleted"] !== true && keys.every(([key]) => key in row);
}
