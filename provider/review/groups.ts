import type { Item } from "../inventory/item.js";
import type { Change, ChangeSet } from "./change.js";
import { inventoryOf, named } from "./named.js";
import { counted, plural } from "../vocabulary/nouns.js";
import { capital, nameSpan, type Sentence } from "./span.js";

/** Changes that belong together: those of one campaign, or all departments that change. */
export interface Group {
  /** Heading: `Campaign *Shop*`, `Departments`. */
  readonly title: Sentence;
  /** In a sentence: `campaign *Shop*`, `3 departments`. */
  readonly place: Sentence;
  readonly changes: readonly Change[];
}

/** Groups changes by what they belong to: what stands alone, by its kind. */
export function groupsOf(changes: readonly Change[], set: ChangeSet): Group[] {
  const roots = new Map(changes.map((change) => [change, rootOf(change, set)]));
  const inhabited = new Set(
    changes.filter((change) => roots.get(change)?.urn !== change.item.urn).map((change) => roots.get(change)?.urn),
  );
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const root = roots.get(change);
    const key = root && inhabited.has(root.urn) ? root.urn : kindKey(change, set);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].map(([key, members]) => {
    const [first] = members;
    const root = first && roots.get(first);
    return { changes: members, ...(root?.urn === key ? rootTitle(root, set) : kindTitle(members, set)) };
  });
}

function rootOf(change: Change, set: ChangeSet): Item {
  return inventoryOf(change, set).rootOf(change.item);
}

const site = "site";

function kindKey(change: Change, set: ChangeSet): string {
  const { definition } = inventoryOf(change, set).modelOf(change.item);
  return `${definition.singleton && !definition.parent ? site : change.item.type} ${change.item.account ?? ""}`;
}

function rootTitle(root: Item, set: ChangeSet): Pick<Group, "title" | "place"> {
  const place = named(root, set.after.at(root.urn) ? set.after : set.before);
  return { title: capital(place), place };
}

function kindTitle(members: readonly Change[], set: ChangeSet): Pick<Group, "title" | "place"> {
  const [first] = members;
  if (!first) return { title: [], place: [] };
  const account: Sentence = first.item.account === undefined ? [] : [" (account ", nameSpan(first.item.account), ")"];
  if (kindKey(first, set).startsWith(`${site} `))
    return { title: ["Settings of the site", ...account], place: ["the settings of the site", ...account] };
  const noun = inventoryOf(first, set).nounOf(first.item);
  const place =
    members.length === 1 ? named(first.item, inventoryOf(first, set)) : [counted(members.length, noun), ...account];
  return { title: [...capital([plural(noun)]), ...account], place };
}
