import { ordered, targetsOf } from "./circles.js";
import { fileNameOf } from "./identifier.js";
import { type Kind, parentTargets } from "./kinds.js";
import type { LiveObject } from "./live-object.js";
import type { Planned } from "./planned.js";

/** A file of the program and what it declares, in order. */
export interface SourceFile {
  /** `livechat/shop.ts` */
  readonly path: string;
  readonly declarations: readonly Planned[];
}

/** A kind with this many kinds below it gets a file for each of its objects, with all that belongs to it. */
const manyKinds = 3;

/**
 * Spreads declarations over files: one an area, and one for each campaign, chatbot and the like. No two files need each other: where an
 * area needs a campaign that needs the area, it goes on in a second file.
 *
 * @param isTaken - Whether a file is there already.
 * @returns In an order in which each file comes after those that it needs.
 */
export function layOut(
  plan: readonly Planned[],
  kinds: readonly Kind[],
  isTaken: (path: string) => boolean,
): SourceFile[] {
  const byObject = new Map(plan.map((planned) => [planned.object, planned]));
  const holders = holdersAmong(kinds);
  const sorted = ordered(plan);
  const groups = groupBy(sorted, (planned) => groupOf(planned, byObject, holders));
  const done = new Set<Planned>();
  const files: SourceFile[] = [];
  const paths = new Set<string>();
  while (done.size < sorted.length) {
    const batches = [...groups].map(([group, members]) => ({ group, ...readyIn(members, done, byObject) }));
    const best = batches
      .filter(({ ready }) => ready.length > 0)
      .sort(
        (one, other) =>
          one.left - other.left || other.ready.length - one.ready.length || (one.group < other.group ? -1 : 1),
      )
      .at(0);
    if (!best) throw new Error("Files need each other in a circle.");
    for (const planned of best.ready) done.add(planned);
    files.push({ path: freePath(best.group, (path) => paths.has(path) || isTaken(path)), declarations: best.ready });
    paths.add(files.at(-1)?.path ?? "");
  }
  return files;
}

/** What of a group can be declared now, and how many must wait. */
function readyIn(
  members: readonly Planned[],
  done: ReadonlySet<Planned>,
  byObject: ReadonlyMap<LiveObject, Planned>,
): { ready: Planned[]; left: number } {
  const open = members.filter((planned) => !done.has(planned));
  const known = new Set<Planned>();
  const ready = open.filter((planned) => {
    const can = targetsOf(planned, byObject).every((target) => done.has(target) || known.has(target));
    if (can) known.add(planned);
    return can;
  });
  return { ready, left: open.length - ready.length };
}

function groupOf(planned: Planned, byObject: ReadonlyMap<LiveObject, Planned>, holders: ReadonlySet<string>): string {
  const { area } = planned.object.kind.model.definition;
  for (let current: Planned | undefined = planned, depth = 0; current && depth < 9; depth++) {
    if (current.role === "resource" && holders.has(current.object.kind.target))
      return `${current.object.kind.model.definition.area}/${fileNameOf(current.variable)}`;
    current = parentOf(current, byObject);
  }
  return area;
}

function parentOf(planned: Planned, byObject: ReadonlyMap<LiveObject, Planned>): Planned | undefined {
  const ids = Object.keys(planned.object.parents);
  return targetsOf({ ...planned, tree: pick(planned.tree, ids) }, byObject)[0];
}

function pick<T>(tree: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => keys.includes(key)));
}

function holdersAmong(kinds: readonly Kind[]): ReadonlySet<string> {
  const managed = kinds.filter(({ isManaged }) => isManaged);
  const below = (target: string): number =>
    managed.filter((kind) => Object.values(parentTargets(kind)).flat().includes(target)).length;
  return new Set(managed.map(({ target }) => target).filter((target) => below(target) >= manyKinds));
}

function freePath(group: string, isTaken: (path: string) => boolean): string {
  for (let part = 1; ; part++) {
    const path = part === 1 ? `${group}.ts` : `${group}-${part}.ts`;
    if (!isTaken(path)) return path;
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
