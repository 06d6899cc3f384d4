import { Comm100Error } from "../client/index.js";
import type { Account } from "./account.js";
import { alike } from "./alike.js";
import { addressOf, parseId, singletonId } from "./address.js";
import { labelOf, type Model, parentsIn, settingsIn } from "./model.js";
import { outgoing } from "./outgoing.js";
import { partial } from "./partial.js";
import { stateAfterWrite } from "./state.js";
import { disagreements, hasNames, isNamesake } from "./twin.js";
import type { Fields } from "./value.js";
import { reorder } from "./reorder.js";
import { act, bring, completed, type Write } from "./write.js";

/** An object that exists, with the id that Pulumi keeps. */
export interface Created {
  readonly id: string;
  readonly state: Fields;
}

/** How often a POST whose answer got lost is sent again, each time after looking that it did not arrive. */
const attempts = 3;

/** Makes the object, or adopts it where it exists already: singletons, imports, and what a lost answer left behind. */
export async function create(inputs: Fields, model: Model, account: Account): Promise<Created> {
  const imported = inputs["__import"];
  if (model.definition.singleton) return adopt(singletonId(model, inputs), inputs, model, account);
  if (typeof imported === "string") return adopt(parseId(imported, model).id, inputs, model, account);
  if (model.definition.adoptedBy) return adopt(await madeByApi(inputs, model, account), inputs, model, account);
  const twin = await leftBehind(inputs, model, account);
  return twin === undefined ? make(inputs, model, account) : adopt(twin, inputs, model, account);
}

async function adopt(id: string, inputs: Fields, model: Model, account: Account): Promise<Created> {
  const write = writeOf(id, inputs, model, account);
  const live = await account.read(write.address.item(id), model);
  if (!live && !model.definition.singleton) throw new Error(`There is no ${model.definition.noun} with the id ${id}.`);
  return { id, state: stateAfterWrite(inputs, await bring(write, live ?? {}), model) };
}

async function make(inputs: Fields, model: Model, account: Account): Promise<Created> {
  const settings = settingsIn(inputs, model);
  const parents = model.definition.parentInBody ? parentsIn(inputs, model) : {};
  const answer = await post(
    { ...parents, ...(outgoing(sent(settings, model), model.node) as Fields) },
    inputs,
    model,
    account,
  );
  const id = String(answer["id"]);
  account.made.add(id);
  const write = { ...writeOf(id, inputs, model, account), known: { values: settings, forms: {} } };
  try {
    return {
      id,
      state: stateAfterWrite(inputs, await reorder(write, await act(write, await completed(write, answer))), model),
    };
  } catch (error) {
    throw partial(id, stateAfterWrite(withoutActions(inputs, model), answer, model), inputs, error);
  }
}

/** What a POST takes. */
function sent(settings: Fields, { node }: Model): Fields {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !node.keys.get(key)?.byActionOnly));
}

/** What a POST alone can have done: fields that take an action are not managed until it ran. */
function withoutActions(inputs: Fields, { node }: Model): Fields {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !node.keys.get(key)?.action));
}

function writeOf(id: string, inputs: Fields, model: Model, account: Account): Write {
  const address = addressOf(model, inputs);
  return { account, model, address, id, settings: settingsIn(inputs, model), known: { values: {}, forms: {} } };
}

/**
 * The object that an interrupted run made without living to see the answer: it bears the same names, and every setting agrees.
 *
 * @returns Its id; undefined when there is none.
 */
async function leftBehind(inputs: Fields, model: Model, account: Account): Promise<string | undefined> {
  const settings = settingsIn(inputs, model);
  if (!hasNames(settings, model)) return undefined;
  const address = addressOf(model, inputs);
  const rows = (await account.listOnce(address, model)).filter(
    (row) => isNamesake(settings, row, model) && isFree(row, account),
  );
  const [row, ...others] = rows;
  if (!row || others.length > 0) return undefined;
  const id = String(row["id"]);
  const live = await account.read(address.item(id), model);
  if (!live || disagreements(settings, live, model).length > 0) return undefined;
  account.adopted.add(id);
  account.say(
    `${labelOf(inputs, model)} exists already, with the same settings (${id}); it is taken over, not made twice.`,
  );
  return id;
}

/** The object that the API made itself and the arguments mean. */
async function madeByApi(inputs: Fields, model: Model, account: Account): Promise<string> {
  const { adoptedBy = [], noun } = model.definition;
  const rows = await account.listOnce(addressOf(model, inputs), model);
  const [row, ...others] = rows.filter((candidate) => adoptedBy.every((key) => alike(inputs[key], candidate[key])));
  if (row && others.length === 0) return String(row["id"]);
  const wanted = adoptedBy.map((key) => `${key} ${JSON.stringify(inputs[key])}`).join(" and ");
  const there = rows.map((candidate) => adoptedBy.map((key) => JSON.stringify(candidate[key])).join("/")).join(", ");
  throw new Error(
    `${row ? "More than one" : "No"} ${noun} has ${wanted}; the API makes these itself, and has ${there || "none"}.`,
  );
}

function isFree(row: Fields, account: Account): boolean {
  const id = String(row["id"]);
  return !account.made.has(id) && !account.adopted.has(id);
}

/** POST, never blindly repeated: where its fate is not known, the object is looked for first. */
async function post(body: Fields, inputs: Fields, model: Model, account: Account): Promise<Fields> {
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
  const { noun, naturalKey = [] } = model.definition;
  if (!hasNames(settings, model)) throw new Error(`${error.message}\n${unclear(noun, naturalKey)}`, { cause: error });
  const address = addressOf(model, inputs);
  const before = new Set((await account.listOnce(address, model)).map((row) => String(row["id"])));
  const now = (await account.list(address, model)).filter(
    (row) => isNamesake(settings, row, model) && isFree(row, account),
  );
  const [row, ...others] = now.filter((candidate) => !before.has(String(candidate["id"])));
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

function unclear(noun: string, naturalKey: readonly string[]): string {
  const names = naturalKey.length > 0 ? ` (${naturalKey.join(" and ")} are not set)` : "";
  return `Whether the ${noun} was made is not known, and nothing tells it apart from others${names}, so it was not sent again. ${remedy}`;
}
