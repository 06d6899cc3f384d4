import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import { fresh } from "./fresh.js";
import { sameName } from "./identity.js";
import { isOurs } from "./patient.js";
import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/** The object that the API made itself and the arguments mean. */
export async function madeByApi(inputs: Fields, model: Model, account: Account): Promise<string> {
  const { adoptedBy = [], noun } = model.definition;
  const address = addressOf(model, inputs);
  const meant = (rows: readonly Fields[]) =>
    rows.filter((candidate) => adoptedBy.every((key) => sameName(inputs[key], candidate[key])));
  let rows = await account.listOnce(address, model);
  // What hangs below something that this run made may take a while to show.
  if (meant(rows).length === 0 && isOurs(address.collection, address.list.query, account))
    rows = await fresh(
      account,
      () => account.list(address, model),
      (found) => meant(found).length === 0,
    );
  const [row, ...others] = meant(rows);
  if (row && others.length === 0) return String(row["id"]);
  const wanted = adoptedBy.map((key) => `${key} ${JSON.stringify(inputs[key])}`).join(" and ");
  const there = rows.map((candidate) => adoptedBy.map((key) => JSON.stringify(candidate[key])).join("/")).join(", ");
  throw new Error(
    `${row ? "More than one" : "No"} ${noun} has ${wanted}; the API makes these itself, and has ${there || "none"}.`,
  );
}
