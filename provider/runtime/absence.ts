import { type Client, NotFoundError } from "../client/index.js";
import type { Account } from "./account.js";
import { addressOf, isListable } from "./address.js";
import { sameId } from "./identity.js";
import type { Model } from "./model.js";
import { nothingThere } from "./nothing-there.js";
import type { Fields } from "./value.js";

/** What an object hangs below: the campaign of `livechat/campaigns/1/preChat`. */
interface Holder {
  readonly list: string;
  readonly item: string;
  readonly id: string;
}

/** What a look for an object found. "missing": the place to look at is not there itself. */
type Trace = "shown" | "lacking" | "missing";

/**
 * Makes sure that an object is gone that was answered with 404. That alone does not tell: a gateway without its route answers it to
 * everything. So a list that works has to lack the object; where the list is 404 too, what the object hangs below has to be gone that way.
 *
 * @param fields - Arguments or state, which hold the ids of the parents.
 * @throws When no answer shows that it is gone, or answers contradict each other.
 */
export async function assureGone(id: string, fields: Fields, model: Model, account: Account): Promise<void> {
  const { noun, path, isGuessed } = model.definition;
  const address = addressOf(model, fields);
  if (account.made.has(id) && !account.deleted.has(id)) throw new Error(notYet(noun, id));
  const holders = holdersOf(path, address.collection);
  const trace = await look(id, fields, model, account, holders).catch((error: unknown) => {
    throw new Error(unproven(noun, id, error), { cause: error });
  });
  if (trace !== "lacking" && isGuessed) throw new Error(nothingThere(address.item(id), model));
  if (trace === "shown") throw new Error(contradiction(noun, id));
  if (trace === "missing") throw new Error(unproven(noun, id));
}

async function look(id: string, fields: Fields, model: Model, account: Account, holders: Holder[]): Promise<Trace> {
  if (!model.definition.singleton) {
    const isListed = isListable(model, fields);
    const trace = await traced(() =>
      isListed ? account.shows(id, addressOf(model, fields), model) : isAway(account.client),
    );
    if (trace !== "missing") return trace;
  }
  for (const holder of holders) {
    const trace = await traced(async () => (await account.client.get(holder.item))["isDeleted"] !== true);
    if (trace === "shown") return model.definition.singleton ? "shown" : "missing";
    const rows = await traced(async () =>
      (await account.client.list(holder.list)).some((row) => isLive(row, holder.id)),
    );
    if (rows !== "missing") return rows;
  }
  return "missing";
}

async function traced(isShown: () => Promise<boolean>): Promise<Trace> {
  try {
    return (await isShown()) ? "shown" : "lacking";
  } catch (error) {
    if (error instanceof NotFoundError) return "missing";
    throw error;
  }
}

/** Of what has no list of its own, the list of agents tells that the API works: every site has one. */
async function isAway(client: Client): Promise<false> {
  await client.firstPage("global/agents", { pageSize: 1 });
  return false;
}

function isLive(row: Fields, id: string): boolean {
  return sameId(row["id"], id) && row["isDeleted"] !== true;
}

/** What a path hangs below, the nearest first. */
function holdersOf(path: string, filled: string): Holder[] {
  const own = filled.split("/");
  const places = path.split("/").flatMap((part, place) => (part.startsWith("{") && place > 0 ? [place] : []));
  return places.reverse().map((place) => ({
    list: own.slice(0, place).join("/"),
    item: own.slice(0, place + 1).join("/"),
    id: decodeURIComponent(own[place] ?? ""),
  }));
}

function unproven(noun: string, id: string, error?: unknown): string {
  const why = error instanceof Error ? error.message : "Lists are 404, too.";
  return (
    `The ${noun} (${id}) was answered with 404, and nothing else shows that it is gone: the API may be away. Nothing is forgotten. ` +
    `Try again later.\n${why}`
  );
}

function contradiction(noun: string, id: string): string {
  return (
    `The API contradicts itself about the ${noun} (${id}): it answers 404, and shows elsewhere that it is there. Nothing is forgotten. ` +
    "Try again later; if it stays so, look in the Control Panel."
  );
}

function notYet(noun: string, id: string): string {
  return `This run made the ${noun} (${id}), and the site does not show it yet. Nobody has deleted it: run again in a minute.`;
}
