import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/** Whether a row of a list shows everything that the state has. An empty list where there was something may merely be left out. */
export function tellsAll(row: Fields, state: Fields, { node }: Model): boolean {
  const keys = [...node.keys].filter(([key, part]) => state[key] !== undefined && !part.secret && !part.writeOnly);
  return row["isDeleted"] !== true && keys.every(([key]) => key in row && isShown(row[key], state[key]));
}

function isShown(shown: unknown, known: unknown): boolean {
  return !Array.isArray(shown) || shown.length > 0 || !Array.isArray(known) || known.length === 0;
}
