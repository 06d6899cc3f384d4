import { readFileSync } from "node:fs";
import type { Change, ChangeSet } from "../review/change.js";
import { hidden } from "../inventory/item.js";
import type { Model } from "../runtime/model.js";
import { problemsOf } from "../runtime/problems.js";
import type { Fields } from "../runtime/value.js";
import { partOf } from "../schema/shape.js";
import type { Declaration } from "./declarations.js";
import { differingKeys } from "./differing-keys.js";
import type { Entry } from "./find-entry.js";
import type { Finding, Spot } from "./finding.js";
import { Patcher } from "./patcher.js";
import { Reading } from "./reading.js";

/** What is to be done in a program about one resource. */
export interface Located {
  readonly change: Change;
  /** Where the program makes it, if that was found. */
  readonly at?: Spot;
  /** One for each setting that differs; none for a resource that is gone. */
  readonly findings: readonly Finding[];
}

/** A program with what is to be changed in it. */
export interface ProgramPatch {
  readonly resources: readonly Located[];
  /** What files are to hold, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Finds for each change where the program says otherwise, and writes its source anew where a value is written out. Nothing is run, and
 * nothing is written to a disk.
 *
 * @param changes - What differs on the site.
 * @param entry - Where the program begins.
 * @throws When a file of the program cannot be read or parsed.
 */
export function patchProgram(changes: ChangeSet, entry: Entry): ProgramPatch {
  const unsafe = new Set<Change>();
  for (;;) {
    const patch = attempt(changes, entry, unsafe);
    const touched = patch.resources.filter(({ findings }) => findings.some(({ state }) => state === "ready"));
    const wrong = touched.filter(isWrongIn(patch, changes, entry));
    if (wrong.length === 0) return patch;
    for (const { change } of wrong) unsafe.add(change);
  }
}

/** One pass over the changes. Those that proved unsafe are only told of. */
function attempt(changes: ChangeSet, entry: Entry, unsafe: ReadonlySet<Change>): ProgramPatch {
  const reading = new Reading(entry, changes.before);
  const texts = new Map<string, string>();
  const patcher = new Patcher(reading, texts);
  const resources = changes.changes.map((change): Located => {
    const found = reading.find(change.item);
    if (typeof found === "string") return { change, findings: left(change, changes, () => found) };
    const at = reading.spotOf(found);
    const { before, after } = change;
    if (!before || !after) return { change, at, findings: [] };
    const reason = unsafe.has(change) ? "no safe way to write it was found" : reasonAgainst(change, found, changes);
    if (reason !== undefined) return { change, at, findings: left(change, changes, () => reason, at) };
    const model = changes.after.modelOf(after);
    const refused = refusedBy(after.inputs, model);
    const wanted = Object.fromEntries(
      Object.entries(after.inputs).map(([key, value]) => [key, refused.has(key) ? before.inputs[key] : value]),
    );
    const place = { file: found.file, node: found.args ?? found.node };
    const findings = patcher.patch(place, before.inputs, wanted, model.node);
    return { change, at, findings: [...findings, ...left(change, changes, (key) => refused.get(key), at)] };
  });
  const sources = reading.program.files.filter(({ edits }) => !edits.isEmpty);
  resources.sort(byPlace);
  return { resources, files: new Map([...sources.map(({ path, edits }) => [path, edits.result] as const), ...texts]) };
}

/** As one reads the program, from the top; what was not found comes last. */
function byPlace({ at: one }: Located, { at: other }: Located): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;
}

function reasonAgainst({ item }: Change, { isRepeated }: Declaration, { before }: ChangeSet): string | undefined {
  if (isRepeated) return "it is made in a loop, a function or a class";
  const namesakes = before.ofType(item.type).filter(({ name }) => name === item.name);
  return namesakes.length > 1 ? `the stack has ${namesakes.length} resources of this type and name` : undefined;
}

/** The arguments whose values no program may have, though the site has them, and why. */
function refusedBy(inputs: Fields, { schema, node }: Model): ReadonlyMap<string, string> {
  const open = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== hidden));
  const problems = problemsOf(open, schema, node.readOnly);
  return new Map(
    problems.flatMap(({ property, reason }) => {
      const [key = ""] = /^[^.[]+/.exec(property) ?? [];
      return key in open ? [[key, `no program may have it: it ${reason}`] as const] : [];
    }),
  );
}

/** What differs and is left, for a reason. */
function left(
  { before, after }: Change,
  changes: ChangeSet,
  reasonOf: (key: string) => string | undefined,
  at?: Spot,
): Finding[] {
  if (!before || !after) return [];
  const { node } = changes.after.modelOf(after);
  return differingKeys(before.inputs, after.inputs, node).flatMap((key): Finding[] => {
    const reason = reasonOf(key);
    const value = after.inputs[key];
    if (reason === undefined) return [];
    return [{ path: [key], node: partOf(node, key), value, state: "left", reason, ...(at && { at }) }];
  });
}

/** Reads the program as it will be, and tells which resources do not mean there what the site has. */
function isWrongIn({ files }: ProgramPatch, changes: ChangeSet, entry: Entry): (resource: Located) => boolean {
  const reading = readingOf(entry, changes, files);
  return ({ change: { item, after }, findings }) => {
    if (!reading || !after) return true;
    const keysOf = (list: readonly Finding[]) => new Set(list.map(({ path }) => String(path[0])));
    const left = keysOf(findings.filter(({ state }) => state === "left"));
    const { node } = changes.after.modelOf(after);
    const keys = [...keysOf(findings)].filter((key) => !left.has(key));
    return !keys.every((key) => reading.means(item, key, after.inputs[key], partOf(node, key)));
  };
}

function readingOf(entry: Entry, changes: ChangeSet, files: ReadonlyMap<string, string>): Reading | undefined {
  try {
    return new Reading(entry, changes.before, (path) => files.get(path) ?? readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
