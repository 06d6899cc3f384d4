import { ConflictError } from "../client/index.js";
import type { Node, ObjectNode } from "../schema/shape.js";
import type { Action } from "../schema/words.js";
import { holds } from "./condition.js";
import { fresh, isOlder } from "./fresh.js";
import { sameId } from "./identity.js";
import type { Intent } from "./intent.js";
import { merged } from "./merged.js";
import { bothTwins } from "./names.js";
import { isPending } from "./pending.js";
import { reorder } from "./reorder.js";
import { type Fields, isUnset, same } from "./value.js";

/**
 * Brings an object from what it is to what a program wants: a PUT if anything differs, and the actions for what only they can change, after
 * it unless they come first.
 *
 * @param live - The object as the server has it.
 * @returns The object as the server has it afterwards, with everything in it.
 */
export async function bring(intent: Intent, live: Fields): Promise<Fields> {
  const { account, model, settings, known, address, id } = intent;
  let now = await act(intent, live, "first");
  if (!model.definition.withoutPut && isPending(settings, now, model.node, { ...known, path: "" })) {
    const body = merged(bothTwins(settings, model.definition.twins), now, model.node);
    now = await completed(intent, await account.put(address.item(id), body, model), now);
  }
  const after = await reorder(intent, await act(intent, now, "last"));
  account.mirrors.note(id, { ...intent.settings, ...after }, model);
  return after;
}

/** Runs the actions for settings that differ from what the server has: all of them, or those that come first or last. */
export async function act(intent: Intent, live: Fields, which?: "first" | "last"): Promise<Fields> {
  let now = live;
  for (const [key, value] of Object.entries(intent.settings)) {
    const part = intent.model.node.keys.get(key);
    if (!part?.action || key === intent.model.definition.reorder?.field) continue;
    const hidden = part.secret ?? part.writeOnly;
    if (hidden ? same(value, intent.known.values[key]) : same(value, now[key])) continue;
    const action = part.action(value, intent.settings);
    if (which !== undefined && (which === "first") !== (action?.first === true)) continue;
    now = await perform(
      intent,
      now,
      key,
      action && { ...action, ...(action.first && { body: whole(intent, now, key) }) },
    );
  }
  return now;
}

/** The object as a program wants it, less the field that an action is about. */
function whole({ settings, model }: Intent, live: Fields, key: string): Fields {
  const body = merged(bothTwins(settings, model.definition.twins), live, model.node);
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
}

async function perform(intent: Intent, live: Fields, key: string, action: Action | undefined): Promise<Fields> {
  const { account, model, address, id, settings } = intent;
  if (!action) throw new Error(`${key}: the API has no way to make it ${JSON.stringify(settings[key])}.`);
  const { name, body } = action;
  try {
    const path = `${address.item(id)}:${name}`;
    const answer = await account.client.post(path, body as Parameters<typeof account.client.post>[1], {
      repeatable: !body,
    });
    if (key in answer && (isUnset(answer["id"]) || sameId(answer["id"], id))) return { ...live, ...answer };
    if (body) return live;
    const read = () => account.read(address.item(id), model);
    return (await fresh(account, read, (found) => found !== undefined && same(found[key], live[key]))) ?? live;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const now = await account.read(address.item(id), model);
    if (!now || !same(settings[key], now[key])) throw error;
    return now;
  }
}

/**
 * An answer with everything in it: where it is empty, or lacks what only `include` or another list shows, the object is read once more.
 *
 * @param before - The object before the write; undefined where the write made it.
 */
export async function completed(
  intent: Pick<Intent, "account" | "model" | "address" | "id" | "settings" | "known">,
  answer: Fields,
  before?: Fields,
): Promise<Fields> {
  const { account, model, address, id } = intent;
  const isEmpty = Object.keys(answer).length === 0;
  const isWhole = !model.definition.include && [...model.node.keys.values()].every((part) => !part.listedAt);
  if (isWhole && !isEmpty) return answer;
  const lacks =
    isEmpty ||
    [...model.node.keys].some(
      ([key, part]) => isShownApart(key, part, model.node) && isUnset(answer[key]) && holds(part.when, answer),
    );
  if (!lacks) return answer;
  const read = () => account.read(address.item(id), model);
  const isStale = (found?: Fields) => found !== undefined && isOlder(found, { answer, before }, intent);
  return (await fresh(account, read, isStale)) ?? answer;
}

/** A list, or an object that the API merely answers: what an answer to a write may leave out. */
function isShownApart(key: string, part: Node, { readOnly }: ObjectNode): boolean {
  return part.kind === "rows" || (part.kind === "object" && readOnly.has(key));
}
