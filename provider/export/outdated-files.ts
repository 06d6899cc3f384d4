import { ordered, targetsOf } from "./circles.js";
import { compare } from "./compare.js";
import { fileNameOf } from "./identifier.js";
import type { SourceFile } from "./layout.js";
import type { LiveObject } from "./live-object.js";
import { type Manifest, rememberedOf } from "./manifest.js";
import type { Planned } from "./planned.js";
import type { Place } from "./print.js";

/** Files whose objects changed in the account. */
export interface Outdated {
  /** Files that can be written anew, as they are to be. */
  readonly files: readonly SourceFile[];
  /** Paths of files that stay: somebody edited them or their texts, or an object in them is not in this export. */
  readonly kept: readonly string[];
}

/**
 * The files of an earlier export that no longer say what the account says.
 *
 * @param plan - What the account says now.
 * @param places - Where each object stands.
 * @param isEdited - Whether somebody edited a file.
 */
export function outdatedFiles(
  plan: readonly Planned[],
  places: ReadonlyMap<LiveObject, Place>,
  { objects, files }: Manifest,
  isEdited: (path: string) => boolean,
): Outdated {
  const now = rememberedOf(plan, places);
  const byFile = new Map<string, string[]>();
  for (const [key, { file }] of Object.entries(objects)) byFile.set(file, [...(byFile.get(file) ?? []), key]);
  const hasChanged = (key: string): boolean => {
    const [one, other] = [objects[key], now[key]];
    return one !== undefined && (!other || compare({ [key]: one }, { [key]: other }).length > 0);
  };
  const graph = dependencies(plan, places);
  const canBeWritten = (path: string, keys: readonly string[]): boolean => {
    const texts = keys.map((key) => `texts/${fileNameOf(objects[key]?.variable ?? "")}/`);
    const own = [path, ...Object.keys(files).filter((one) => texts.some((folder) => one.startsWith(folder)))];
    return keys.every((key) => key in now) && !own.some(isEdited) && !reaches(path, path, graph);
  };
  const sorted = ordered(plan);
  const declared = (path: string): Planned[] => sorted.filter(({ object }) => places.get(object)?.file === path);
  const outdated: { files: SourceFile[]; kept: string[] } = { files: [], kept: [] };
  for (const [path, keys] of byFile) {
    if (!keys.some(hasChanged)) continue;
    if (canBeWritten(path, keys)) outdated.files.push({ path, declarations: declared(path) });
    else outdated.kept.push(path);
  }
  return outdated;
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which files each file needs. */
function dependencies(plan: readonly Planned[], places: ReadonlyMap<LiveObject, Place>): Graph {
  const byObject = new Map(plan.map((planned) => [planned.object, planned]));
  const graph = new Map<string, Set<string>>();
  for (const planned of plan) {
    const from = places.get(planned.object)?.file;
    if (from === undefined) continue;
    const needed = graph.get(from) ?? new Set();
    graph.set(from, needed);
    for (const { object } of targetsOf(planned, byObject)) {
      const to = places.get(object)?.file;
      if (to !== undefined && to !== from) needed.add(to);
    }
  }
  return graph;
}

/** Whether a file needs another one, over any number of others. Files that need each other cannot be loaded. */
function reaches(from: string, to: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return false;
}
