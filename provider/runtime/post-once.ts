import { Comm100Error } from "../client/index.js";
import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import type { Model } from "./model.js";
import { arrivalOf } from "./ownership/arrived.js";
import { attemptOf } from "./ownership/attempt.js";
import type { Attempt } from "./ownership/entry.js";
import { selfIn } from "./ownership/state-marks.js";
import { waysOn } from "./ownership/ways-on.js";
import type { Fields } from "./value.js";

/** How often a POST whose answer got lost is sent again, each time after looking that it did not arrive. */
const attempts = 3;

/**
 * POST, never blindly repeated: where its fate is not known, the object is looked for first. What is about to be made is written down
 * before, and what was made as soon as it is known, so that a run that is killed in between leaves nothing that nobody knows of.
 */
export async function postOnce(body: Fields, inputs: Fields, model: Model, account: Account): Promise<Fields> {
  const attempt = await attemptOf(inputs, model, account);
  const self = selfIn(inputs);
  const { ownership } = account;
  ownership.begin(self, attempt);
  const answer = await posted(body, attempt, inputs, model, account);
  ownership.made(self, String(answer["id"]), attempt);
  return answer;
}

async function posted(body: Fields, attempt: Attempt, inputs: Fields, model: Model, account: Account): Promise<Fields> {
  const address = addressOf(model, inputs);
  for (let turn = 1; ; turn++) {
    try {
      return await account.post(address.collection, body, model);
    } catch (error) {
      const isUncertain = error instanceof Comm100Error && error.mayHaveArrived;
      // A refusal says nothing of an earlier turn.
      if (!isUncertain && turn === 1) account.ownership.close(selfIn(inputs));
      if (!isUncertain) throw error;
      const arrived = await findArrived(attempt, inputs, model, account, error);
      if (arrived) return arrived;
      if (turn === attempts) throw error;
    }
  }
}

async function findArrived(
  attempt: Attempt,
  inputs: Fields,
  model: Model,
  account: Account,
  error: Comm100Error,
): Promise<Fields | undefined> {
  const { noun } = model.definition;
  if (attempt.others === undefined) throw new Error(`${error.message}\n${unclear(model, inputs)}`, { cause: error });
  const rows = await account.list(addressOf(model, inputs), model);
  const arrival = await arrivalOf(attempt, rows, inputs, model, account);
  if (arrival.verdict === "nothing") return undefined;
  if (arrival.verdict === "ours") return arrival.live;
  const told = `Since then ${arrival.ids.join(", ")} has appeared, and whether it is this ${noun} is not certain: ${arrival.why}.`;
  throw new Error(`${error.message}\n${told}\n${waysOn(arrival.ids)}`, { cause: error });
}

const lookFirst =
  "Before you run again, look in the Control Panel: if it is there, delete it, or take it over with the option `import` and its id.";

function unclear({ definition }: Model, inputs: Fields): string {
  const { noun, naturalKey = [], parentQuery = {} } = definition;
  const unset = [...naturalKey, ...Object.keys(parentQuery)].filter((key) => inputs[key] === undefined);
  const names = unset.length > 0 ? ` (not set: ${unset.join(", ")})` : "";
  return `Whether the ${noun} was made is not known, and nothing tells it apart from others${names}, so it was not sent again. ${lookFirst}`;
}
