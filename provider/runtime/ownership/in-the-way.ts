import type { Account } from "../account.js";
import { type Address, addressOf, isListable } from "../address.js";
import { isBuiltIn } from "../built-in.js";
import { labelOf, type Model, settingsIn } from "../model.js";
import { disagreements, hasNames, isNamesake } from "../twin.js";
import { type Fields, textOf } from "../value.js";
import type { OtherHolder } from "./ownership.js";
import type { Found } from "./resume.js";
import { objectKey, selfIn } from "./state-marks.js";
import { waysOn } from "./ways-on.js";

/** An object with the key of one that is to be made, and who stands for it. */
interface Namesake extends Found {
  readonly holders: readonly OtherHolder[];
}

/**
 * Sees to it that a create does not take over, or stand beside, what somebody else made: no object with its key is there, but for those
 * of other resources of this run.
 *
 * @returns An object that the setting `comm100:existing` says to adopt.
 * @throws When there is one, before anything is written.
 */
export async function inTheWay(inputs: Fields, model: Model, account: Account): Promise<Found | undefined> {
  const settings = settingsIn(inputs, model);
  const { existing } = account.guards;
  if (existing === "another" || !hasNames(settings, model) || !isListable(model, inputs)) return undefined;
  const address = addressOf(model, inputs);
  const rows = (await account.listOnce(address, model)).filter(
    (row) => isNamesake(settings, row, model) && isForeign(String(row["id"]), inputs, model, account),
  );
  const found = (await Promise.all(rows.map((row) => lookAt(row, address, inputs, model, account)))).flat();
  const [first, ...others] = found;
  if (!first) return undefined;
  const ours = existing === "adopt" && others.length === 0 ? reasonsAgainst(first, settings, model) : undefined;
  if (ours?.length === 0) {
    account.say(
      `${labelOf(inputs, model)} exists already (${first.id}); it is taken over, since comm100:existing is adopt.`,
    );
    return first;
  }
  throw new Error(refusal(found, ours, settings, model));
}

/** What this run made or deleted itself, and what another resource of it stands for, is nobody else's. */
function isForeign(id: string, inputs: Fields, model: Model, account: Account): boolean {
  const object = objectKey(id, inputs, model, account);
  return (
    !account.made.has(id) && !account.deleted.has(id) && (object === undefined || !account.ownership.isSeen(object))
  );
}

/** The list may be older than what this run did since: an object that is gone, or has another name, is none. */
async function lookAt(
  row: Fields,
  address: Address,
  inputs: Fields,
  model: Model,
  account: Account,
): Promise<Namesake[]> {
  const id = String(row["id"]);
  const live = await account.read(address.item(id), model);
  if (!live || !isNamesake(settingsIn(inputs, model), live, model)) return [];
  const object = objectKey(id, inputs, model, account);
  const holders = object === undefined ? [] : account.ownership.holdersBeside(object, selfIn(inputs));
  return [{ id, live, holders }];
}

function reasonsAgainst({ live, holders }: Namesake, settings: Fields, model: Model): string[] {
  if (isBuiltIn(live, model)) return ["it comes with Comm100"];
  if (holders.length > 0) return ["another resource stands for it"];
  const differing = disagreements(settings, live, model);
  return differing.length > 0 ? [`it differs in ${differing.join(", ")}`] : [];
}

function refusal(found: readonly Namesake[], against: string[] | undefined, settings: Fields, model: Model): string {
  const { noun, naturalKey = [], area, name } = model.definition;
  const key = naturalKey.map((field) => `${field} ${JSON.stringify(settings[field])}`).join(" and ");
  const [first] = found;
  const why = against === undefined ? "" : ` comm100:existing is adopt, but ${against.join("; ")}.`;
  if (first && found.length === 1 && isBuiltIn(first.live, model))
    return (
      `Comm100 brings ${withArticle(noun)} with ${key} with it (${first.id}); nothing was written.${why} ` +
      `To refer to it: ${area}.get${name}({ ${lookUpFilter(naturalKey, settings)} }). To manage its settings: { import: "${first.id}" } in this ` +
      "resource's options. To have one of your own, give it another name."
    );
  const formerly = first?.holders.find(({ isOfStack }) => isOfStack)?.called;
  const there = found.map((one) => inWords(one)).join(", ");
  return (
    `There is ${withArticle(noun)} with ${key} already: ${there}. It is not taken over, and nothing was written.${why}\n` +
    waysOn(
      found.map(({ id }) => id),
      formerly === undefined ? undefined : formerly.slice(formerly.indexOf(" ") + 1),
    )
  );
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

function lookUpFilter(naturalKey: readonly string[], settings: Fields): string {
  return naturalKey.map((field) => `${field}: ${JSON.stringify(settings[field])}`).join(", ");
}

function inWords({ id, live, holders }: Namesake): string {
  const time = textOf(live["createdTime"]);
  const owners = holders.map(({ called }) => holderName(called));
  const told = [...(time === "" ? [] : [`made ${time}`]), ...(owners.length > 0 ? [`of ${owners.join(" and ")}`] : [])];
  return told.length === 0 ? id : `${id} (${told.join(", ")})`;
}

/** How messages call a resource that stands for an object. */
export function holderName(called: string): string {
  const end = called.indexOf(" ");
  if (end < 0) return "another resource";
  return `the resource ${JSON.stringify(called.slice(end + 1))} of the stack ${called.slice(0, end)}`;
}
