import type { Item } from "../inventory/item.js";
import { sameId } from "../runtime/identity.js";
import { isUnknown } from "../runtime/unknown.js";
import type { Change, ChangeSet } from "./change.js";
import { named, placed } from "./named.js";
import { fewOf, type Sentence } from "./span.js";
import { counted } from "../vocabulary/nouns.js";

const mostNamed = 5;

/** What depends on an object that goes, in sentences: what still refers to it comes first, since that will fail or hang. */
export function dependentsOf({ before, kind }: Change, set: ChangeSet): Sentence[] {
  if (!before || (kind !== "deleted" && kind !== "replaced")) return [];
  const users = [...new Set(set.before.linksTo(before).map(({ from }) => from))].filter(
    (item) => item.urn !== before.urn,
  );
  const after = new Map(users.map((item) => [item, set.after.at(item.urn)]));
  const isPart = (item: Item) => set.before.parentOf(item) === before;
  const staying = users.filter((item) => after.get(item) !== undefined);
  const hanging = staying.filter((item) => refersTo(after.get(item), before, set));
  const leaving = staying.filter((item) => !hanging.includes(item));
  const parts = users.filter((item) => !staying.includes(item) && isPart(item));
  const going = users.filter((item) => !staying.includes(item) && !isPart(item));
  const names = (items: readonly Item[]) =>
    fewOf(
      items.map((item) => placed(item, set.before)),
      mostNamed,
    );
  return [
    ...(hanging.length > 0 ? [["Still used by ", ...names(hanging), ", which then refers to nothing."]] : []),
    ...(leaving.length > 0
      ? [
          [
            "Used until now by ",
            ...names(leaving),
            kind === "replaced" ? ", which gets the new one." : ", which no longer refers to it.",
          ],
        ]
      : []),
    ...(parts.length > 0 ? [["With it goes what belongs to it: ", ...summed(parts, set), "."]] : []),
    ...(going.length > 0 ? [["Deleted as well: ", ...names(going), "."]] : []),
  ];
}

function refersTo(item: Item | undefined, gone: Item, set: ChangeSet): boolean {
  if (!item || gone.id === undefined) return false;
  const { id } = gone;
  return set.after.linksOf(item).some(({ value }) => !isUnknown(value) && sameId(value, id));
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
