import { Comm100Error } from "../client/index.js";
import type { Account } from "./account.js";
import { addressOf, isListable } from "./address.js";
import { IdSet } from "./identity.js";
import { type Model, settingsIn } from "./model.js";
import { disagreements, hasNames, isNamesake } from "./twin.js";
import type { Fields } from "./value.js";

/** How often a POST whose answer got lost is sent again, each time after looking that it did not arrive. */
const attempts = 3;

/** POST, never blindly repeated: where its fate is not known, the object is looked for first. */
export async function postOnce(body: Fields, inputs: Fields, model: Model, account: Account): Promise<Fields> {
  const address = addressOf(model, inputs);
  for (let attempt = 1; ; attempt++) {
    try {
      return await account.post(address.collection, body, model);
    } catch (error) {
      if (!(error instanceof Comm100Error) || !error.mayHaveArrived) throw error;
      const arrived = await findArrived(inputs, model, account, error);
      if (arrived) return arrived;
      if (attempt === attempts) throw error;
    }
  }
}

async function findArrived(
  inputs: Fields,
  model: Model,
  account: Account,
  error: Comm100Error,
): Promise<Fields | undefined> {
  const settings = settingsIn(inputs, model);
  const { noun } = model.definition;
  if (!hasNames(settings, model) || !isListable(model, inputs))
    throw new Error(`${error.message}\n${unclear(model, inputs)}`, { cause: error });
  const address = addressOf(model, inputs);
  const before = new IdSet((await account.listOnce(address, model)).map((row) => row["id"]));
  const now = (await account.list(address, model)).filter(
    (row) => isNamesake(settings, row, model) && account.isFree(row),
  );
  const [row, ...others] = now.filter((candidate) => !before.has(candidate["id"]));
  if (!row) return undefined;
  const differing = disagreements(settings, row, model);
  if (others.length === 0 && differing.length === 0) return row;
  const ids = [row, ...others].map((candidate) => String(candidate["id"])).join(", ");
  const why = differing.length > 0 ? `differs in ${differing.join(", ")}` : "is there more than once";
  throw new Error(`${error.message}\nA ${noun} of this name has appeared since (${ids}), but ${why}. ${remedy}`, {
    cause: error,
  });
}

const remedy =
  "Look at it in the Control Panel: delete it, or take it over with the option `import` and its id. Then run again.";

const lookFirst =
  "Before you run again, look in the Control Panel: if it is there, delete it, or take it over with the option `import` and its id.";

function unclear({ definition }: Model, inputs: Fields): string {
  const { noun, naturalKey = [], parentQuery = {} } = definition;
  const unset = [...naturalKey, ...Object.keys(parentQuery)].filter((key) => inputs[key] === undefined);
  const names = unset.length > 0 ? ` (not set: ${unset.join(", ")})` : "";
  return `Whether the ${noun} was made is not known, and nothing tells it apart from others${names}, so it was not sent again. ${lookFirst}`;
}
