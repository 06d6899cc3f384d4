import { readFileSync } from "node:fs";
import type { Change, ChangeSet } from "../review/change.js";
import { hidden } from "../inventory/item.js";
import type { Model } from "../runtime/model.js";
import { problemsOf } from "../runtime/problems.js";
import type { Fields } from "../runtime/value.js";
import { partOf } from "../schema/shape.js";
import { differingKeys } from "./differing-keys.js";
import type { Entry } from "./find-entry.js";
import type { Finding, Spot } from "./finding.js";
import type { Instance } from "./instances.js";
import { Patcher } from "./patcher.js";
import { changesOthers } from "./changes-others.js";
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
  const unsafe = new Map<Change, readonly Finding[]>();
  for (;;) {
    const { patch, reading: before } = attempt(changes, entry, unsafe);
    const touched = patch.resources.filter(({ findings }) => findings.some(({ state }) => state === "ready"));
    if (touched.length === 0) return patch;
    const after = readingOf(entry, changes, patch.files);
    let wrong: readonly Located[] = touched.filter(isWrongIn(after, changes));
    if (wrong.length === 0 && after && !changesOthers(before, after, touched)) return patch;
    if (wrong.length === 0) wrong = culpritsIn(touched, changes, entry, unsafe);
    for (const { change, findings } of wrong) unsafe.set(change, findings);
  }
}

/** Of resources that are each right, those that change others with them. */
function culpritsIn(
  touched: readonly Located[],
  changes: ChangeSet,
  entry: Entry,
  unsafe: ReadonlyMap<Change, readonly Finding[]>,
): readonly Located[] {
  if (touched.length === 1) return touched;
  const half = Math.ceil(touched.length / 2);
  const parts = [touched.slice(0, half), touched.slice(half)];
  const found = parts.flatMap((part, index) => {
    const others = new Map(unsafe);
    for (const { change, findings } of parts[1 - index] ?? []) others.set(change, findings);
    const { patch, reading } = attempt(changes, entry, others);
    const after = readingOf(entry, changes, patch.files);
    const isBad = !after || changesOthers(reading, after, part);
    return isBad ? culpritsIn(part, changes, entry, others) : [];
  });
  return found.length > 0 ? found : touched;
}

/** One pass over the changes. Those that proved unsafe are only told of. */
function attempt(
  changes: ChangeSet,
  entry: Entry,
  unsafe: ReadonlyMap<Change, readonly Finding[]>,
): { readonly patch: ProgramPatch; readonly reading: Reading } {
  const reading = new Reading(entry, changes.before);
  const texts = new Map<string, string>();
  const patcher = new Patcher(reading, texts);
  const resources = changes.changes.map((change): Located => {
    const found = reading.find(change.item);
    if (typeof found === "string") return { change, findings: left(change, changes, () => found) };
    const at = reading.spotOf(found.declaration);
    const { before, after } = change;
    if (!before || !after) return { change, at, findings: [] };
    const findings = unsafe.get(change);
    if (findings) return { change, at, findings: findings.map(unwritten) };
    const reason = reasonAgainst(change, found, changes);
    if (reason !== undefined) return { change, at, findings: left(change, changes, () => reason, at) };
    const model = changes.after.modelOf(after);
    const refused = refusedBy(after.inputs, model);
    const wanted = Object.fromEntries(
      Object.entries(after.inputs).map(([key, value]) => [key, refused.has(key) ? before.inputs[key] : value]),
    );
    const { args = found.declaration } = found;
    const told = patcher.patch(args, before.inputs, wanted, model.node);
    return { change, at, findings: [...told, ...left(change, changes, (key) => refused.get(key), at)] };
  });
  const sources = [...reading.program.files, ...reading.program.dataFiles].filter(({ edits }) => !edits.isEmpty);
  resources.sort(byPlace);
  const files = new Map([...sources.map(({ path, edits }) => [path, edits.result] as const), ...texts]);
  return { patch: { resources, files }, reading };
}

/** What could be written, and would be wrong. */
function unwritten(finding: Finding): Finding {
  return finding.state === "ready"
    ? { ...finding, state: "left", reason: "no way was found to write it that changes nothing else" }
    : finding;
}

/** As one reads the program, from the top; what was not found comes last. */
function byPlace({ at: one }: Located, { at: other }: Located): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;
}

function reasonAgainst(
  { item }: Change,
  { isKnown, declaration }: Instance,
  { before }: ChangeSet,
): string | undefined {
  if (declaration.isRepeated && !isKnown) return "it is made in a loop, a function or a class";
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
function isWrongIn(reading: Reading | undefined, changes: ChangeSet): (resource: Located) => boolean {
  return ({ change: { item, after }, findings }) => {
    if (!reading || !after) return true;
    const { node } = changes.after.modelOf(after);
    return !writtenIn(findings).every((key) => reading.means(item, key, after.inputs[key], partOf(node, key)));
  };
}

/** The settings of which all was written. */
function writtenIn(findings: readonly Finding[]): string[] {
  const keysOf = (list: readonly Finding[]): Set<string> => new Set(list.map(({ path }) => String(path[0])));
  const left = keysOf(findings.filter(({ state }) => state === "left"));
  return [...keysOf(findings)].filter((key) => !left.has(key));
}

function readingOf(entry: Entry, changes: ChangeSet, files: ReadonlyMap<string, string>): Reading | undefined {
  try {
    return new Reading(entry, changes.before, (path) => files.get(path) ?? readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
