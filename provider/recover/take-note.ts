import type { EngineResource } from "../inventory/engine-resource.js";
import { itemOf } from "../inventory/item.js";
import { definitionOf } from "../resources/definition-of.js";
import { modelOf } from "../runtime/model.js";
import { attemptFrom } from "../runtime/ownership/attempt.js";
import type { Entry } from "../runtime/ownership/entry.js";
import type { OwnershipJournal } from "../runtime/ownership/journal.js";
import { isFields } from "../runtime/value.js";
import { isSelf, movedTo } from "../self.js";
import type { PendingCreates } from "./pending-creates.js";

/** Milliseconds by which the moment of a create is uncertain, where the state alone tells: it is written before and after many others. */
const uncertain = 600_000;

type BegunEntry = Extract<Entry, { readonly kind: "begun" }>;

/** What became of the creates that a state says were interrupted: names of resources in the program. */
export interface Noted {
  /** The next run goes on with these. */
  readonly noted: readonly string[];
  /** Of these a release without names for resources was interrupted; nothing can be done for them here. */
  readonly unknown: readonly string[];
}

/**
 * Writes interrupted creates into this machine's journal, as the run that was interrupted wrote them into its own.
 *
 * @param place - Where the state lives on this machine.
 */
export async function takeNote(
  { resources, writtenAt = Date.now() }: PendingCreates,
  place: string,
  journal: OwnershipJournal,
): Promise<Noted> {
  const entries: BegunEntry[] = [];
  const unknown: string[] = [];
  for (const resource of resources) {
    const entry = await entryOf(resource, writtenAt, place);
    if (entry) entries.push(entry);
    else unknown.push(nameOf(resource));
  }
  const register = journal.register();
  // What this machine wrote down itself tells more.
  journal.write(entries.filter(({ self }) => register.createOf(self) === undefined));
  return { noted: resources.map(nameOf).filter((name) => !unknown.includes(name)), unknown };
}

async function entryOf(
  { type, inputs = {} }: EngineResource,
  at: number,
  place: string,
): Promise<BegunEntry | undefined> {
  const { __self: self } = inputs;
  if (!isSelf(self)) return undefined;
  const model = modelOf(await definitionOf(type.slice(type.lastIndexOf("/") + 1)));
  const { singleton, adoptedBy } = model.definition;
  if (singleton || adoptedBy || inputs["__import"] !== undefined) return undefined;
  const attempt = attemptFrom(inputs, model, at);
  const sent = Object.entries(attempt.sent).map(
    ([key, digest]) => [key, isEncrypted(inputs[key]) ? "" : digest] as const,
  );
  return {
    kind: "begun",
    self: movedTo(place, self),
    attempt: { ...attempt, sent: Object.fromEntries(sent), within: uncertain },
  };
}

/** The engine writes a secret as an object of its own. */
function isEncrypted(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isEncrypted);
  return isFields(value) && ("4dabf18193072939515e22adb298388d" in value || Object.values(value).some(isEncrypted));
}

function nameOf(resource: EngineResource): string {
  const { type = "", name = "" } = itemOf(resource) ?? {};
  return `${type.replace(":", ".")} ${JSON.stringify(name)}`;
}
