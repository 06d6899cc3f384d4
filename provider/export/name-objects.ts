import { createHash } from "node:crypto";
import { identifierOf, upperFirst } from "./identifier.js";
import { keyOf, labelOf, type LiveObject } from "./live-object.js";

/**
 * Gives every object a variable, which is its name in Pulumi too: unique in any case of letters, and the same whatever the order in which
 * the objects came. Objects of equal names get their kind's name behind it, else their parent's or their
 * area's before it, else a piece of a digest of their ids.
 *
 * @param objects - All objects that code will name.
 * @param known - Variables that an earlier export gave, by key of the object: they stay.
 */
export function nameObjects(
  objects: readonly LiveObject[],
  known: ReadonlyMap<string, string> = new Map(),
): Map<LiveObject, string> {
  const names = new Map<LiveObject, string>();
  const used = new Set([...known.values()].map(folded));
  const fresh: LiveObject[] = [];
  for (const object of objects) {
    const name = known.get(keyOf(object));
    if (name === undefined) fresh.push(object);
    else names.set(object, name);
  }
  const parents = new Map(objects.filter(({ kind }) => !kind.model.definition.singleton).map((one) => [one.id, one]));
  const singles = (object: LiveObject) => object.kind.model.definition.singleton === true;
  settle(
    fresh.filter((object) => !singles(object)),
    (object) => baseOf(object),
    parents,
    used,
    names,
  );
  const below = (object: LiveObject) => {
    const parent = parents.get(object.id);
    const { name } = object.kind.model.definition;
    const more = Object.entries(object.parents).filter(([, value]) => value !== object.id);
    const rest = more.map(([, value]) => upperFirst(String(value))).join("");
    const above = parent && names.get(parent);
    return above === undefined ? identifierOf(name + rest, name) : above + name + rest;
  };
  settle(fresh.filter(singles), below, new Map(), used, names);
  return names;
}

type Base = (object: LiveObject) => string;

function settle(
  objects: readonly LiveObject[],
  base: Base,
  parents: ReadonlyMap<string, LiveObject>,
  used: Set<string>,
  names: Map<LiveObject, string>,
): void {
  const withKind: Base = (object) => {
    const { name } = object.kind.model.definition;
    const first = base(object);
    return folded(first).endsWith(folded(name)) ? first : first + name;
  };
  const digestsOf =
    (length: number): Base =>
    (object) =>
      `${base(object)}_${digestOf(object).slice(0, length)}`;
  const withParent: Base = (object) => {
    const parent = parents.get(Object.values(object.parents).map(String)[0] ?? "");
    return parent ? base(parent) + upperFirst(base(object)) : withKind(object);
  };
  const withArea: Base = (object) => object.kind.model.definition.area + upperFirst(base(object));
  let left = objects;
  for (const attempt of [base, withKind, withParent, withArea, digestsOf(4), digestsOf(8), digestsOf(32)]) {
    const candidates = groupBy(left, (object) => folded(attempt(object)));
    const chosen = [...candidates].filter(([name, group]) => group.length === 1 && !used.has(name));
    for (const [name, [object]] of chosen) {
      if (!object) continue;
      used.add(name);
      names.set(object, attempt(object));
    }
    left = left.filter((object) => !names.has(object));
  }
}

function baseOf({ kind, live }: LiveObject): string {
  const { definition } = kind.model;
  return identifierOf(labelOf(live, ["firstName", ...(definition.naturalKey ?? [])]), definition.name);
}

function folded(name: string): string {
  return name.toLowerCase().normalize("NFKC");
}

function digestOf(object: LiveObject): string {
  return createHash("sha256").update(keyOf(object)).digest("hex");
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
