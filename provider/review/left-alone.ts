import { type Item, knownOf } from "../inventory/item.js";
import type { Inventory, Link } from "../inventory/inventory.js";
import { partnersOf } from "../inventory/partners-of.js";
import { listOf } from "../runtime/relations.js";
import type { Change, ChangeSet } from "./change.js";
import type { Follow } from "./follow.js";
import { named, placed } from "./named.js";
import { capital, type Sentence } from "./span.js";
import { labelOf } from "./terms.js";

/** Something that is of no use, or of another one, when nobody is left in it. */
interface Bond {
  readonly type: string;
  /** What it is tied to: `area/Name`. Nothing is left when none of all these is. */
  readonly partners: readonly string[];
  /** What is said then; the name of the object comes in place of `{item}`. */
  readonly none: string;
  /** What is said when those who are left are all switched off. */
  readonly off?: string;
}

const bonds: readonly Bond[] = [
  {
    type: "global:Department",
    partners: ["global/Agent"],
    none: "No agent is left in {item}",
    off: "No agent who may log in is left in {item}",
  },
  { type: "global:Agent", partners: ["global/Department"], none: "{item} is in no department any more" },
  {
    type: "global:Skill",
    partners: ["global/Agent"],
    none: "No agent is left with {item}",
    off: "No agent who may log in is left with {item}",
  },
  { type: "global:Role", partners: ["global/Agent"], none: "No agent is left with {item}" },
  { type: "global:Agent", partners: ["global/Role"], none: "{item} has no role any more" },
  {
    type: "livechat:Shift",
    partners: ["global/Agent", "global/Department"],
    none: "Nobody is left in {item}",
  },
  {
    type: "livechat:Segment",
    partners: ["global/Agent", "global/Department"],
    none: "Nobody is left whom {item} is for",
  },
];

/** What a run leaves without agents, departments or roles that had some, by the change that does it. */
export function leftAlone(set: ChangeSet): ReadonlyMap<Change, readonly Follow[]> {
  const found = new Map<Change, Follow[]>();
  for (const { cause, sentence } of emptiedBy(set))
    found.set(cause, [...(found.get(cause) ?? []), { risk: "alone", sentence }]);
  for (const bond of bonds)
    for (const before of set.before.ofType(bond.type)) {
      const after = set.after.at(before.urn);
      const had = partnersOf(before, set.before, bond.partners).filter((one) => isOn(one));
      if (!after || had.length === 0 || !isKnown(after, bond, set)) continue;
      const left = partnersOf(after, set.after, bond.partners);
      if (left.some((one) => isOn(one) || bond.off === undefined)) continue;
      const cause = causeOf(before, had, set);
      if (!cause) continue;
      const sentence = said(left.length > 0 ? (bond.off ?? bond.none) : bond.none, after, bond, set.after);
      found.set(cause, [...(found.get(cause) ?? []), { risk: "alone", sentence }]);
    }
  return found;
}

interface Emptied {
  readonly cause: Change;
  readonly sentence: Sentence;
}

/** Other lists of ids that are empty once the site has taken out what is deleted: the agents whom a trigger writes to. */
function emptiedBy(set: ChangeSet): Emptied[] {
  return set.after.items.flatMap((after) => {
    const before = set.before.at(after.urn);
    const left = new Set(entriesOf(after, set.after).map(({ path }) => path[0]));
    const lost = before ? entriesOf(before, set.before).filter(({ path }) => !left.has(path[0])) : [];
    return [...new Map(lost.map((link) => [link.path[0], link]))].flatMap(([key, { to, targets }]) => {
      const cause = set.changes.find(({ kind, item }) => kind === "deleted" && item === to);
      const isBond = bonds.some(
        ({ type, partners }) => type === after.type && partners.some((one) => targets.includes(one)),
      );
      if (!cause || isBond) return [];
      const label = labelOf(after.type, [String(key)]);
      return [{ cause, sentence: [...capital(placed(after, set.after)), ` is left with nothing under “${label}”.`] }];
    });
  });
}

function entriesOf(item: Item, inventory: Inventory): Link[] {
  return inventory.linksOf(item).filter(({ path, isMember, to }) => isMember === true && path.length === 2 && to);
}

/** What is not in the inventory may be on: nobody knows. */
function isOn(partner: Item | string): boolean {
  return typeof partner === "string" || knownOf(partner)["isActive"] !== false;
}

/** Of a preview that leaves out what stays, only a list that the program sets tells who is left. */
function isKnown(item: Item, { partners }: Bond, set: ChangeSet): boolean {
  return !set.isPartial || partners.every((kind) => isSet(item, kind, set.after));
}

function isSet(item: Item, kind: string, inventory: Inventory): boolean {
  const list = listOf(inventory.modelOf(item), kind);
  return list !== undefined && item.inputs[list.key] !== undefined;
}

/** The change of the object itself, else of one of those that it had. */
function causeOf(item: Item, partners: readonly (Item | string)[], { changes }: ChangeSet): Change | undefined {
  const urns = [item, ...partners].flatMap((one) => (typeof one === "string" ? [] : [one.urn]));
  return urns.flatMap((urn) => changes.find((change) => change.item.urn === urn) ?? [])[0];
}

/** Lists that the program leaves open may hold what nobody has seen yet. */
function said(template: string, item: Item, { partners }: Bond, inventory: Inventory): Sentence {
  const [head = "", tail = ""] = template.split("{item}");
  const name = named(item, inventory);
  const isSure = partners.every((kind) => isSet(item, kind, inventory));
  return [
    ...(head === "" ? capital(name) : [head, ...name]),
    tail,
    isSure ? "." : ", as far as the stack knows.",
  ].filter((span) => span !== "");
}
