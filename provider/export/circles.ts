import type { LiveObject } from "./live-object.js";
import type { Planned } from "./planned.js";
import { isBranch, isTreeList, Reference, referencesIn, Remarked, type Tree } from "./tree.js";

/** A reference that was given up so that every variable is defined before it is used. */
export interface Cut {
  readonly from: Planned;
  readonly key: string;
  readonly to: Planned;
}

/**
 * Breaks circles of references, in place: an optional argument is left out and thus not managed; an id deep inside others stays as it is,
 * as text.
 */
export function breakCircles(plan: readonly Planned[]): Cut[] {
  const byObject = new Map(plan.map((planned) => [planned.object, planned]));
  const cuts: Cut[] = [];
  for (;;) {
    const circle = circleIn(plan, byObject);
    if (!circle) return cuts;
    const cut = weakest(circle);
    cuts.push(cut);
    cut.from.tree = without(cut);
  }
}

/** The declarations in an order in which each comes after what it refers to. */
export function ordered(plan: readonly Planned[]): Planned[] {
  const byObject = new Map(plan.map((planned) => [planned.object, planned]));
  const done = new Set<Planned>();
  const visit = (planned: Planned): void => {
    if (done.has(planned)) return;
    done.add(planned);
    for (const next of targetsOf(planned, byObject)) visit(next);
    sorted.push(planned);
  };
  const sorted: Planned[] = [];
  for (const planned of plan) visit(planned);
  return sorted;
}

type ByObject = ReadonlyMap<LiveObject, Planned>;

/** What a declaration needs to come after. */
export function targetsOf({ tree }: Planned, byObject: ByObject): Planned[] {
  return [...new Set(referencesIn(tree))].flatMap((object) => byObject.get(object) ?? []);
}

function circleIn(plan: readonly Planned[], byObject: ByObject): Planned[] | undefined {
  const done = new Set<Planned>();
  const open: Planned[] = [];
  const isOpen = new Set<Planned>();
  const visit = (planned: Planned): Planned[] | undefined => {
    if (isOpen.has(planned)) return open.slice(open.indexOf(planned));
    if (done.has(planned)) return undefined;
    done.add(planned);
    open.push(planned);
    isOpen.add(planned);
    for (const next of targetsOf(planned, byObject)) {
      const circle = visit(next);
      if (circle) return circle;
    }
    open.pop();
    isOpen.delete(planned);
    return undefined;
  };
  for (const planned of plan) {
    const circle = visit(planned);
    if (circle) return circle;
  }
  return undefined;
}

/** The reference of a circle that costs least: an argument that may be left out, else an id inside another argument. */
function weakest(circle: readonly Planned[]): Cut {
  const cuts = circle.flatMap((from, place) => {
    const to = circle[(place + 1) % circle.length] ?? from;
    return Object.keys(from.tree)
      .filter((key) => referencesIn(from.tree[key] ?? "").includes(to.object))
      .map((key) => ({ from, key, to }));
  });
  const cost = ({ from, key }: Cut): number =>
    key in from.object.parents ? 2 : isOptional(from, key) && !hasParts(from.tree[key]) ? 0 : 1;
  const text = ({ from, key }: Cut): string => `${from.object.kind.type} ${key} ${from.variable}`;
  const [first] = cuts.sort((one, other) => cost(one) - cost(other) || (text(one) < text(other) ? -1 : 1));
  if (!first) throw new Error("A circle of references has no reference.");
  return first;
}

function isOptional({ object }: Planned, key: string): boolean {
  const { fields } = object.kind.model.definition;
  return (fields[key]?._zod.optin ?? "optional") === "optional";
}

function hasParts(tree: Tree | undefined): boolean {
  return isBranch(tree) || (isTreeList(tree) && tree.some((row) => isBranch(row)));
}

function without({ from, key, to }: Cut): Readonly<Record<string, Tree>> {
  const tree = from.tree[key] ?? "";
  if (!(key in from.object.parents) && isOptional(from, key) && !hasParts(tree)) {
    return Object.fromEntries(Object.entries(from.tree).filter(([name]) => name !== key));
  }
  return { ...from.tree, [key]: asText(tree, to) };
}

function asText(tree: Tree, to: Planned): Tree {
  if (tree instanceof Reference && tree.target === to.object)
    return new Remarked(tree.target.id, `the id of ${to.variable}, which comes later`);
  if (isTreeList(tree)) return tree.map((part) => asText(part, to));
  if (isBranch(tree)) return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, asText(part, to)]));
  return tree;
}
