import type { Link } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { partnersOf } from "../inventory/partners-of.js";
import { sameId } from "../runtime/identity.js";
import { listOf, targetOf } from "../runtime/relations.js";
import { isUnknown } from "../runtime/unknown.js";
import { counted } from "../vocabulary/nouns.js";
import type { Change, ChangeSet } from "./change.js";
import { named, placed } from "./named.js";
import { fewOf, type Sentence } from "./span.js";

const mostNamed = 5;

/**
 * What becomes of a user of an object that goes: it `hangs` on to nothing; the program still `lists` it, though the site takes it out; the
 * site alone `drops` it; the program `lets` go of it; it is a `part` of what goes, or goes `too`.
 */
type Fate = "hangs" | "lists" | "drops" | "lets" | "part" | "too";

/** What depends on an object that goes, in sentences: what still refers to it comes first, since that will fail or hang. */
export function dependentsOf(change: Change, set: ChangeSet): Sentence[] {
  const { before, kind } = change;
  if (!before || (kind !== "deleted" && kind !== "replaced")) return [];
  const users = new Map<Fate, Item[]>();
  for (const user of usersOf(before, set)) {
    const fate = fateOf(user, change, before, set);
    users.set(fate, [...(users.get(fate) ?? []), user]);
  }
  const told = (fate: Fate, say: (names: Sentence, s: string) => Sentence): Sentence[] => {
    const items = users.get(fate) ?? [];
    return items.length === 0
      ? []
      : [say(fate === "part" ? summed(items, set) : listed(items, set), items.length === 1 ? "s" : "")];
  };
  const isReplaced = kind === "replaced";
  return [
    ...told("hangs", (names, s) => [
      "Still used by ",
      ...names,
      `, which then refer${s} to nothing, unless Comm100 refuses to delete what is in use.`,
    ]),
    ...told("lists", (names) => [
      "Comm100 takes it out of ",
      ...names,
      ", where the program still lists it: take it out there too, or a later update names what is not there.",
    ]),
    ...told("drops", (names) => ["Comm100 takes it out of ", ...names, "."]),
    ...told("lets", (names, s) => [
      "Used until now by ",
      ...names,
      isReplaced ? `, which get${s} the new one.` : `, which no longer refer${s} to it.`,
    ]),
    ...told("part", (names) => ["With it goes what belongs to it: ", ...names, "."]),
    ...told("too", (names) => ["Deleted as well: ", ...names, "."]),
  ];
}

/** What refers to an object, and what its own lists tie it to, where the site shows them from both sides. */
function usersOf(item: Item, { before }: ChangeSet): Item[] {
  const users = before.linksTo(item).map(({ from }) => from);
  const kind = targetOf(before.modelOf(item));
  const isTied = (one: Item | string): one is Item =>
    typeof one !== "string" && listOf(before.modelOf(one), kind) !== undefined;
  const all = new Set([...users, ...partnersOf(item, before).filter(isTied)]);
  return before.items.filter((one) => all.has(one) && one.urn !== item.urn);
}

function fateOf(user: Item, { kind }: Change, gone: Item, set: ChangeSet): Fate {
  const after = set.after.at(user.urn);
  if (!after) return set.before.parentOf(user) === gone ? "part" : "too";
  const links = set.after.linksOf(after).filter((link) => isTo(link, gone));
  if (links.length > 0) return links.every(({ isMember }) => isMember) ? "lists" : "hangs";
  return kind === "deleted" && !set.changes.some(({ item }) => item.urn === user.urn) ? "drops" : "lets";
}

function isTo({ value }: Link, { id }: Item): boolean {
  return id !== undefined && !isUnknown(value) && sameId(value, id);
}

function listed(items: readonly Item[], { before }: ChangeSet): Sentence {
  return fewOf(
    items.map((item) => placed(item, before)),
    mostNamed,
  );
}

function summed(items: readonly Item[], set: ChangeSet): Sentence {
  const [only] = items;
  if (only && items.length === 1) return named(only, set.before);
  const counts = new Map<string, number>();
  for (const item of items) counts.set(set.before.nounOf(item), (counts.get(set.before.nounOf(item)) ?? 0) + 1);
  return fewOf(
    [...counts].map(([noun, count]) => [counted(count, noun)]),
    mostNamed,
  );
}
