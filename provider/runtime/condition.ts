import type { Condition } from "../schema/words.js";
import type { Fields } from "./value.js";

/** Whether a setting exists, going by the settings beside it. */
export function holds(condition: Condition | undefined, beside: Fields): boolean {
  return Object.entries(condition ?? {}).every(([key, wanted]) => {
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return values.includes(beside[key]);
  });
}
