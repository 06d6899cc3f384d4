import type { Risk } from "./report.js";
import type { Line } from "./span.js";
import type { Unit } from "./units.js";

/** How many lines of one object the list of risks has room for. */
const mostLines = 10;

/** What the list of risks says of an object, and what is left to say below. */
export interface Told {
  readonly above: Line;
  /** Undefined where all is said. */
  readonly rest: Line | undefined;
}

/** Divides what is said of an object: nothing is said twice, and what leads outside is said first. */
export function divided({ name, title }: Pick<Unit, "name" | "title">, line: Line): Told {
  const { parts = [] } = line;
  if (title || sizeOf(line) <= mostLines) return { above: line, rest: undefined };
  let room = mostLines;
  const first = [...parts.filter(({ isTelling }) => isTelling), ...parts.filter(({ isTelling }) => !isTelling)];
  const chosen = new Set(
    first.filter((part, place) => {
      room -= sizeOf(part);
      return place === 0 || room >= 0;
    }),
  );
  if (chosen.size === parts.length) return { above: line, rest: undefined };
  return {
    above: { ...line, parts: parts.filter((part) => chosen.has(part)) },
    rest: { sentence: [...name, ", besides what stands above:"], parts: parts.filter((part) => !chosen.has(part)) },
  };
}

function sizeOf({ parts = [] }: Line): number {
  return 1 + parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

/** What is left to say of the units of a report, where the list of risks names only so many of each kind. */
export function leftOf(risks: readonly Risk[], most: number): ReadonlyMap<Unit, Line | undefined> {
  return new Map(
    risks.flatMap(({ told }) =>
      told.slice(0, shownOf(told.length, most)).flatMap(({ unit, rest }) => (unit ? [[unit, rest] as const] : [])),
    ),
  );
}

/** How many of a list are shown, when there is room for some: one more is no longer than saying that there is one more. */
export function shownOf(count: number, most: number): number {
  return count - most <= 1 ? count : most;
}
