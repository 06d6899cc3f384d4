import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import { sameName } from "./identity.js";
import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/** The object that the API made itself and the arguments mean. */
export async function madeByApi(inputs: Fields, model: Model, account: Account): Promise<string> {
  const { adoptedBy = [], noun } = model.definition;
  const rows = await account.listOnce(addressOf(model, inputs), model);
  const [row, ...others] = rows.filter((candidate) => adoptedBy.every((key) => sameName(inputs[key], candidate[key])));
  if (row && others.length === 0) return String(row["id"]);
  const wanted = adoptedBy.map((key) => `${key} ${JSON.stringify(inputs[key])}`).join(" and ");
  const there = rows.map((candidate) => adoptedBy.map((key) => JSON.stringify(candidate[key])).join("/")).join(", ");
  throw new Error(
    `${row ? "More than one" : "No"} ${noun} has ${wanted}; the API makes these itself, and has ${there || "none"}.`,
  );
}
