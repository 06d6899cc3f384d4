import type { Change, ChangeSet } from "./change.js";
import { changeLine } from "./change-line.js";
import { dependentsOf } from "./dependents.js";
import type { Follow } from "./follow.js";
import { groupsOf } from "./groups.js";
import { leftAlone } from "./left-alone.js";
import { moveLine } from "./move-line.js";
import { renamedFrom } from "./renamed.js";
import { riskKinds } from "./risk-table.js";
import { risksOf } from "./risks.js";
import type { Line, Sentence } from "./span.js";
import { summaryOf } from "./summary.js";
import { divided, type Told } from "./told-above.js";
import { type Unit, unitsOf, withPlace } from "./units.js";
import type { Wording } from "./wording.js";

/** What is risky, of one kind. */
export interface Risk {
  readonly id: string;
  readonly title: string;
  /** The objects that it is about, each whole; or what follows for others, where that is the risk. */
  readonly lines: readonly Line[];
  /** What the list of risks says under this kind: of each object once, under the worst. */
  readonly told: readonly (Told & { readonly unit?: Unit })[];
}

/** What is said of one object. */
export interface Entry {
  readonly change: Change;
  readonly line: Line;
  /** What follows from it. */
  readonly follows: readonly Follow[];
  /** Ids of the risks that it brings. */
  readonly risks: readonly string[];
}

/** Entries that belong together. */
export interface Group {
  readonly title: Sentence;
  readonly entries: readonly Entry[];
}

/** The same for reading: what is the same in many objects is said at once. */
export interface Section {
  readonly title: Sentence;
  readonly units: readonly Unit[];
}

/** A report, for any output. */
export interface Report {
  readonly wording: Wording;
  /** `project/stack`. */
  readonly stack: string | undefined;
  readonly changes: number;
  readonly summary: readonly Sentence[];
  /** Errors of a preview that failed. */
  readonly problems: readonly Line[];
  readonly risks: readonly Risk[];
  /** Every change by itself, the most important first. */
  readonly groups: readonly Group[];
  readonly sections: readonly Section[];
  /** What only moved in the program, by an alias. */
  readonly moves: readonly Line[];
  /** What an `up` will cost; empty where there is none to come. */
  readonly cost: string;
  /** Diagrams, as Mermaid text, each with a heading. */
  readonly pictures: readonly { readonly title: string; readonly text: string }[];
}

/** What a report tells besides the changes. */
export interface Besides extends Partial<Pick<Report, "problems" | "cost" | "pictures">> {
  /** What is wrong with settings afterwards, and was not before. */
  readonly mistakes?: readonly Line[];
}

/** Makes a report of changes, whoever found them. */
export function reportOf(
  set: ChangeSet,
  wording: Wording,
  { problems = [], cost = "", pictures = [], mistakes = [] }: Besides = {},
): Report {
  const alone = leftAlone(set);
  const entries = new Map(
    set.changes.map((change) => [
      change,
      entryOf(change, [...renamedFrom(change, set), ...(alone.get(change) ?? [])], set, wording),
    ]),
  );
  const parts = groupsOf(set.changes, set).sort((one, other) => weightOf(other, entries) - weightOf(one, entries));
  const groups = parts.map(({ title, changes }) => ({
    title,
    entries: changes.flatMap((change) => entries.get(change) ?? []).sort((one, other) => weight(other) - weight(one)),
  }));
  const units = unitsOf(
    groups.flatMap((group) => group.entries),
    set,
  );
  return {
    wording,
    stack: set.stack,
    changes: set.changes.length,
    summary: summaryOf(set, parts, wording, problems.length > 0),
    problems,
    risks: risksIn(units, mistakes, set),
    groups,
    sections: sectionsOf(groups, units),
    moves: (set.moves ?? []).map((move) => moveLine(move, set)),
    cost,
    pictures,
  };
}

/** Units under the headings of their groups; what happens in many places, under one of its own. */
function sectionsOf(groups: readonly Group[], units: readonly Unit[]): Section[] {
  const titles = new Map(groups.flatMap(({ title, entries }) => entries.map((entry) => [entry, title] as const)));
  const sections = new Map<string, { title: Sentence; units: Unit[] }>();
  for (const unit of units) {
    const [first] = unit.entries;
    const title = unit.title ?? (first && titles.get(first)) ?? [];
    const section = sections.get(JSON.stringify(title)) ?? { title, units: [] };
    section.units.push(unit);
    sections.set(JSON.stringify(title), section);
  }
  return [...sections.values()];
}

function entryOf(change: Change, follows: readonly Follow[], set: ChangeSet, wording: Wording): Entry {
  const line = changeLine(change, set, wording);
  const told = [...follows.map(({ sentence }) => sentence), ...dependentsOf(change, set)];
  const parts = [
    ...told.map((sentence): Line => ({ sentence, isPiece: true, isTelling: true })),
    ...(line.parts ?? []),
  ];
  const brought = new Set([...follows.map(({ risk }) => risk), ...risksOf(change, set).map(({ id }) => id)]);
  const risks = riskKinds.map(({ id }) => id).filter((id) => brought.has(id));
  return { change, risks, follows, line: { ...line, ...(parts.length > 0 && { parts }) } };
}

/** The earlier a risk stands in the table, the more it weighs; of two alike, what changes weighs more than what is new. */
function weight({ risks, change: { kind } }: Entry): number {
  const [worst] = risks;
  const rank = worst === undefined ? 0 : riskKinds.length - riskKinds.findIndex(({ id }) => id === worst);
  return rank * 2 + (kind === "made" || kind === "adopted" ? 0 : 1);
}

function weightOf({ changes }: { readonly changes: readonly Change[] }, entries: ReadonlyMap<Change, Entry>): number {
  return Math.max(
    ...changes.map((change) =>
      weight(entries.get(change) ?? { change, risks: [], follows: [], line: { sentence: [] } }),
    ),
  );
}

function risksIn(units: readonly Unit[], mistakes: readonly Line[], set: ChangeSet): Risk[] {
  return riskKinds.flatMap(({ id, title }): Risk[] => {
    if (id === "mistake" && mistakes.length > 0)
      return [{ id, title, lines: mistakes, told: mistakes.map((above) => ({ above, rest: undefined })) }];
    const own = units.filter(({ risks }) => risks.includes(id));
    const told = own
      .filter(({ risks: [worst] }) => worst === id)
      .map((unit) => ({ unit, ...divided(unit, lineWithPlace(unit, set)) }));
    return own.length === 0 ? [] : [{ id, title, lines: own.flatMap((unit) => linesOf(id, unit, set)), told }];
  });
}

/** What follows from a change is a risk by itself; else the change is one. */
function linesOf(id: string, unit: Unit, set: ChangeSet): Line[] {
  const follows = unit.entries.flatMap((entry) => entry.follows).filter(({ risk }) => risk === id);
  return follows.length > 0 ? follows.map(({ sentence }) => ({ sentence })) : [lineWithPlace(unit, set)];
}

/** In the list of risks an object stands with its place, which further below its heading tells. */
function lineWithPlace({ entries: [first], line, title }: Unit, set: ChangeSet): Line {
  return first && !title ? withPlace(first, set) : line;
}
