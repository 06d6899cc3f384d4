import type { Account } from "../runtime/account.js";
import { addressOf } from "../runtime/address.js";
import { holds } from "../runtime/condition.js";
import type { Model } from "../runtime/model.js";
import type { Fields } from "../runtime/value.js";

/**
 * Rows of a list with what only a GET of the single object tells. Whether that tells more is tried with one row of each sort: rows that
 * lack the same fields are of one sort.
 */
export async function completed(
  rows: readonly Fields[],
  place: Fields,
  model: Model,
  account: Account,
): Promise<Fields[]> {
  const tried = new Map<string, Promise<boolean>>();
  const read = async (row: Fields): Promise<Fields> => {
    const address = addressOf(model, { ...row, ...place });
    return (await account.read(address.item(String(row["id"])), model)) ?? row;
  };
  return Promise.all(
    rows.map(async (row) => {
      const missing = missingIn(row, model);
      if (missing.length === 0 || model.definition.listedIn) return row;
      const sort = missing.join();
      const helps = tried.get(sort) ?? read(row).then((whole) => missing.some((key) => key in whole));
      tried.set(sort, helps);
      return (await helps) ? read(row) : row;
    }),
  );
}

/** What a list does not show of a row, though the object may have it. */
export function missingIn(row: Fields, { node }: Model): string[] {
  const keys = [...node.keys].filter(
    ([key, part]) => !(key in row) && !part.secret && !part.writeOnly && holds(part.when, row),
  );
  return keys.map(([key]) => key).sort();
}
