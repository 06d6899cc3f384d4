import type { Change, ChangeSet } from "./change.js";
import { briefly } from "./briefly.js";
import { changeLine } from "./change-line.js";
import { dependentsOf } from "./dependents.js";
import type { Follow } from "./follow.js";
import { type Group, groupsOf } from "./groups.js";
import { leftAlone } from "./left-alone.js";
import { moveLine } from "./move-line.js";
import { inventoryOf, named } from "./named.js";
import { renamedFrom } from "./renamed.js";
import { riskKinds } from "./risk-table.js";
import { risksOf } from "./risks.js";
import { capital, type Line, type Sentence, small } from "./span.js";
import { summaryOf } from "./summary.js";
import type { Wording } from "./wording.js";

/** What is risky, of one kind. */
export interface Risk {
  readonly id: string;
  readonly title: string;
  /** The objects that it is about, the worst first. */
  readonly lines: readonly Line[];
}

/** What is said of one object. */
export interface Entry {
  readonly change: Change;
  readonly line: Line;
  /** Ids of the risks that it brings. */
  readonly risks: readonly string[];
  /** What follows from it. */
  readonly follows: readonly Follow[];
}

/** Entries that belong together. */
export interface Section {
  readonly title: Sentence;
  readonly entries: readonly Entry[];
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
  /** The most important first. */
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
  const groups = groupsOf(set.changes, set).sort((one, other) => weightOf(other, entries) - weightOf(one, entries));
  const sections = groups.map(({ title, changes }) => ({
    title,
    entries: changes.flatMap((change) => entries.get(change) ?? []).sort((one, other) => weight(other) - weight(one)),
  }));
  return {
    wording,
    stack: set.stack,
    changes: set.changes.length,
    summary: summaryOf(set, groups, wording, problems.length > 0),
    problems,
    risks: risksIn([...entries.values()], mistakes, set),
    sections,
    moves: (set.moves ?? []).map((move) => moveLine(move, set)),
    cost,
    pictures,
  };
}

function entryOf(change: Change, follows: readonly Follow[], set: ChangeSet, wording: Wording): Entry {
  const line = changeLine(change, set, wording);
  const told = [...follows.map(({ sentence }) => sentence), ...dependentsOf(change, set)];
  const parts = [...told.map((sentence): Line => ({ sentence, isPiece: true })), ...(line.parts ?? [])];
  const brought = new Set([...follows.map(({ risk }) => risk), ...risksOf(change, set).map(({ id }) => id)]);
  const risks = riskKinds.map(({ id }) => id).filter((id) => brought.has(id));
  return { change, risks, follows, line: { sentence: line.sentence, ...(parts.length > 0 && { parts }) } };
}

/** The earlier a risk stands in the table, the more it weighs; of two alike, what changes weighs more than what is new. */
function weight({ risks, change: { kind } }: Entry): number {
  const [worst] = risks;
  const rank = worst === undefined ? 0 : riskKinds.length - riskKinds.findIndex(({ id }) => id === worst);
  return rank * 2 + (kind === "made" || kind === "adopted" ? 0 : 1);
}

function weightOf({ changes }: Group, entries: ReadonlyMap<Change, Entry>): number {
  return Math.max(
    ...changes.map((change) =>
      weight(entries.get(change) ?? { change, risks: [], follows: [], line: { sentence: [] } }),
    ),
  );
}

function risksIn(entries: readonly Entry[], mistakes: readonly Line[], set: ChangeSet): Risk[] {
  return riskKinds.flatMap(({ id, title }) => {
    const brought = entries.filter(({ risks }) => risks.includes(id)).flatMap((entry) => riskLines(id, entry, set));
    const lines = id === "mistake" ? mistakes : brought;
    return lines.length === 0 ? [] : [{ id, title, lines }];
  });
}

/** What follows from a change is a risk by itself; else the change is one. */
function riskLines(id: string, entry: Entry, set: ChangeSet): Line[] {
  const told = entry.follows.filter(({ risk }) => risk === id).map(({ sentence }) => ({ sentence }));
  return told.length > 0 ? told : [riskLine(entry, set)];
}

/** In the list of risks an object stands with its place, and without the details that follow below. */
function riskLine({ change, follows, line }: Entry, set: ChangeSet): Line {
  const inventory = inventoryOf(change, set);
  const root = inventory.rootOf(change.item);
  const place: Sentence = root.urn === change.item.urn ? [] : [...capital(named(root, inventory)), ": "];
  const told = follows.filter(({ risk }) => risk === undefined).map(({ sentence }) => sentence);
  const parts = [...told, ...dependentsOf(change, set)].map((sentence) => ({ sentence }));
  const head = parts.length > 0 || change.kind === "deleted" ? line.sentence : briefly(line);
  const sentence = [...place, ...(place.length > 0 ? small(head) : head)];
  return { sentence, ...(parts.length > 0 && { parts }) };
}
