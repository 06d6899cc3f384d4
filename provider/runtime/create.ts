import { NotFoundError } from "../client/index.js";
import type { Account } from "./account.js";
import { type Address, addressOf, parseId, singletonId } from "./address.js";
import type { Intent } from "./intent.js";
import { madeByApi } from "./made-by-api.js";
import { type Model, parentsIn, settingsIn } from "./model.js";
import { nothingThere } from "./nothing-there.js";
import { outgoing } from "./outgoing.js";
import { inTheWay } from "./ownership/in-the-way.js";
import { resumed } from "./ownership/resume.js";
import { placeKey, selfIn } from "./ownership/state-marks.js";
import { partial } from "./partial.js";
import { postOnce } from "./post-once.js";
import { reorder } from "./reorder.js";
import { stateAfterWrite } from "./state.js";
import type { Fields } from "./value.js";
import { act, bring, completed } from "./write.js";

/** An object that exists, with the id that Pulumi keeps. */
export interface Created {
  readonly id: string;
  readonly state: Fields;
}

/** Makes the object, or goes on with it where it exists already: singletons, imports, and what an interrupted run made. */
export async function create(inputs: Fields, model: Model, account: Account): Promise<Created> {
  const imported = inputs["__import"];
  if (model.definition.singleton) return adopt(singletonId(model, inputs), inputs, model, account);
  if (typeof imported === "string") return adopt(parseId(imported, model).id, inputs, model, account);
  if (model.definition.adoptedBy) return adopt(await madeByApi(inputs, model, account), inputs, model, account);
  const found = (await resumed(inputs, model, account)) ?? (await inTheWay(inputs, model, account));
  return found ? takeOver(found.live, found.id, inputs, model, account) : make(inputs, model, account);
}

async function adopt(id: string, inputs: Fields, model: Model, account: Account): Promise<Created> {
  const address = addressOf(model, inputs);
  const live = await account.read(address.item(id), model);
  const { singleton, noun } = model.definition;
  if (!live && !singleton) throw new Error(`There is no ${noun} with the id ${id}.`);
  if (!live && !(await mayBeMadeByPut(address, model, account))) throw new Error(nothingThere(address.item(id), model));
  // Whatever an interrupted run left, the program says now what this resource stands for.
  if (account.ownership.openCreate(selfIn(inputs))) account.ownership.close(selfIn(inputs));
  return takeOver(live ?? {}, id, inputs, model, account);
}

/**
 * Whether settings that are not there come into being by their first PUT, as the API's framework has it for those of an object. Not where
 * that object is not there either, nor under a path that is guessed.
 */
async function mayBeMadeByPut({ owner }: Address, { definition }: Model, account: Account): Promise<boolean> {
  if (owner === undefined || definition.isGuessed) return false;
  try {
    await account.client.get(owner);
    return true;
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}

async function takeOver(live: Fields, id: string, inputs: Fields, model: Model, account: Account): Promise<Created> {
  const brought = await bring(intentOf(id, inputs, model, account), live);
  gain(id, inputs, model, account, true);
  return { id, state: stateAfterWrite(inputs, brought, model, account) };
}

async function make(inputs: Fields, model: Model, account: Account): Promise<Created> {
  const settings = settingsIn(inputs, model);
  const parents = model.definition.parentInBody ? parentsIn(inputs, model) : {};
  const answer = await postOnce(
    { ...parents, ...(outgoing(sent(settings, model), model.node) as Fields) },
    inputs,
    model,
    account,
  );
  const id = String(answer["id"]);
  account.made.add(id);
  gain(id, inputs, model, account, false);
  const intent = { ...intentOf(id, inputs, model, account), known: { values: settings, forms: {} } };
  try {
    const after = await reorder(intent, await act(intent, await completed(intent, answer)));
    account.mirrors.note(id, { ...settings, ...after }, model);
    return { id, state: stateAfterWrite(inputs, after, model, account) };
  } catch (error) {
    throw partial(id, stateAfterWrite(withoutActions(inputs, model), answer, model), inputs, error);
  }
}

function gain(id: string, inputs: Fields, model: Model, account: Account, isTaken: boolean): void {
  account.ownership.gains(placeKey(id, inputs, model, account), selfIn(inputs), isTaken);
}

/** What a POST takes. */
function sent(settings: Fields, { node }: Model): Fields {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !node.keys.get(key)?.byActionOnly));
}

/** What a POST alone can have done: fields that take an action are not managed until it ran. */
function withoutActions(inputs: Fields, { node }: Model): Fields {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !node.keys.get(key)?.action));
}

function intentOf(id: string, inputs: Fields, model: Model, account: Account): Intent {
  const address = addressOf(model, inputs);
  return { account, model, address, id, settings: settingsIn(inputs, model), known: { values: {}, forms: {} } };
}
