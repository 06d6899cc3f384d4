import { visible } from "../visible.js";
import { counted } from "../vocabulary/nouns.js";
import type { Diff, OneSided } from "./diff-sides.js";
import { shown, valueIn } from "./shown.js";
import type { Side } from "./side.js";
import { titlesOf } from "./titles.js";

type Sides = readonly [Side, Side];

/** A line of the table: an object or a setting of it, and what each side has. */
type Line = readonly [string, string, string];

/** Whether the sides say the same, as far as they could be compared. */
export function isSame({ only, different, alike }: Diff): boolean {
  return only[0].length + only[1].length + different.length + alike.length === 0;
}

/** A comparison as a table for people. */
export function tableOf(diff: Diff, sides: Sides): string {
  const lines = linesOf(diff, sides).map(([title, one, other]): Line => [visible(title), visible(one), visible(other)]);
  const head: Line = ["", sides[0].name, sides[1].name];
  const widths = [0, 1].map((column) => Math.max(...[head, ...lines].map((line) => (line[column] ?? "").length)));
  const rows = [head, ...lines].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const notes = diff.notes.map(({ what, reason }) => `  ${what}: ${reason}`);
  return [
    ...(lines.length > 0 ? [...rows, ""] : []),
    ...(notes.length > 0 ? ["Not compared:", ...notes, ""] : []),
    summaryOf(diff, sides),
  ].join("\n");
}

/** A comparison for programs: values whole, references as titles, no secret. */
export function dataOf(diff: Diff, sides: Sides): object {
  const [ours, theirs] = titlesIn(sides);
  const onlyOn = (place: 0 | 1): object[] =>
    diff.only[place].map(({ object, below }) => ({ object: [ours, theirs][place]?.(object), parts: below }));
  return {
    sides: sides.map(({ name }) => name),
    isSame: isSame(diff),
    onlyFirst: onlyOn(0),
    onlySecond: onlyOn(1),
    different: diff.different.map(({ pair, fields }) => ({
      object: ours(pair[0]),
      fields: fields.map(({ path, values }) => ({
        path,
        first: valueIn(values[0], ours),
        second: valueIn(values[1], theirs),
      })),
    })),
    alike: diff.alike.map(({ members: [one, other] }) => ({
      object: one[0] && ours(one[0]),
      first: one.length,
      second: other.length,
    })),
    same: diff.same,
    notes: diff.notes,
  };
}

function linesOf(diff: Diff, sides: Sides): Line[] {
  const [ours, theirs] = titlesIn(sides);
  return [
    ...onlyLines(diff.only[0], ours).map(([title, there]): Line => [title, there, "–"]),
    ...onlyLines(diff.only[1], theirs).map(([title, there]): Line => [title, "–", there]),
    ...sorted(
      diff.alike.map(({ members: [one, other] }): Line => [
        one[0] ? ours(one[0]) : "",
        `${one.length} of this name`,
        `${other.length} of this name`,
      ]),
    ),
    ...diff.different
      .map(({ pair, fields }) => ({ title: ours(pair[0]), fields }))
      .sort((one, other) => (one.title < other.title ? -1 : 1))
      .flatMap(({ title, fields }): Line[] => [
        [title, "", ""],
        ...fields.map((field): Line => [`  ${field.path}`, ...shown(field, [ours, theirs])]),
      ]),
  ];
}

/** What one side has alone, namesakes in one line. */
function onlyLines(only: readonly OneSided[], title: Title): [string, string][] {
  const byTitle = new Map<string, OneSided[]>();
  for (const one of only) byTitle.set(title(one.object), [...(byTitle.get(title(one.object)) ?? []), one]);
  return [...byTitle]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, objects]) => {
      const parts = objects.reduce((sum, { below }) => sum + below, 0);
      const more = [
        objects.length > 1 ? `${objects.length} of this name` : "",
        parts > 0 ? `with ${counted(parts, "part")}` : "",
      ];
      return [name, ["there", ...more.filter((text) => text !== "")].join(", ")];
    });
}

function summaryOf(diff: Diff, [one, other]: Sides): string {
  const { only, different, alike, same } = diff;
  if (isSame(diff)) return `No difference in ${counted(same, "object")}.`;
  const parts = [
    `${counted(only[0].length, "object")} only in ${one.name}`,
    `${only[1].length} only in ${other.name}`,
    `${different.length} different`,
    ...(alike.length > 0 ? [`${counted(alike.length, "name")} that several have, not told apart`] : []),
    `${same} the same`,
  ];
  return `${parts.join(", ")}.`;
}

function titlesIn([one, other]: Sides): readonly [Title, Title] {
  return [(object) => titlesOf(one).get(object), (object) => titlesOf(other).get(object)];
}

type Title = (object: OneSided["object"]) => string;

function sorted(lines: readonly Line[]): Line[] {
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1));
}
