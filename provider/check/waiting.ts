import type { Waiting } from "./child/waiting.js";
import type { Finding } from "./finding.js";
import { placeIn } from "./own-code.js";
import { pathText } from "../schema/path-text.js";

/** Something that waits, with the others that it waits for. */
interface Stuck extends Omit<Waiting, "lacks"> {
  readonly lacks: { readonly path: Waiting["lacks"][number]["path"]; readonly on: readonly Stuck[] }[];
}

/** What a program waits for in vain: an update would stop at it, or leave it out. */
export function waitingFindings(waiting: readonly Waiting[]): Finding[] {
  const all = linked(waiting);
  const circles = circlesIn(all);
  const alone = all.filter((one) => one.kind !== "apply" && !circles.some((circle) => circle.includes(one)));
  const found = [
    ...circles.flatMap((circle) => circle.slice(0, 1).map((first) => finding(first, circleText(circle)))),
    ...alone.map((one) => finding(one, textOf(one, all))),
  ];
  if (found.length > 0) return found;
  // One value that never comes may have many who wait at one place.
  const applies = new Map(all.map((one) => [JSON.stringify(placeIn(one.places)), one]));
  const text =
    "This waits for a value that never comes. What depends on it was not checked, and an update leaves it out.";
  return [...applies.values()].map((one) => finding(one, text));
}

function linked(waiting: readonly Waiting[]): Stuck[] {
  const all: Stuck[] = waiting.map((one) => ({ ...one, lacks: [] }));
  waiting.forEach(({ lacks }, place) => {
    const on = (places: readonly number[]) => [...new Set(places)].flatMap((other) => all[other] ?? []);
    all[place]?.lacks.push(...lacks.map((lack) => ({ path: lack.path, on: on(lack.on) })));
  });
  return all;
}

function finding({ places }: Stuck, message: string): Finding {
  return { severity: "error", rule: "program", message, place: placeIn(places) };
}

function textOf(one: Stuck, all: readonly Stuck[]): string {
  const [lack] = one.lacks;
  const argument = lack === undefined ? "it" : pathText(lack.path);
  const what = one.kind === "output" ? "has no value: it" : `is never made: ${argument}`;
  if (lack && lack.on.length > 0) return `${labelOf(one)} ${what} waits for ${labels(lack.on)}.`;
  const others = all.filter(({ kind, lacks }) => kind === "resource" && lacks.some(({ on }) => on.includes(one)));
  const verb = others.length === 1 ? "waits" : "wait";
  const turn =
    others.length > 0
      ? ` ${labels(others)} in turn ${verb} for it: if the value comes from there, they go in a circle.`
      : "";
  return `${labelOf(one)} ${what} waits for a value that never comes.${turn}`;
}

function circleText(circle: readonly Stuck[]): string {
  const steps = circle.map((one, step) => {
    const next = circle[step + 1] ?? circle[0] ?? one;
    const lack = one.lacks.find(({ on }) => on.includes(next));
    return `${labelOf(one)} (${pathText(lack?.path ?? [])}) waits for ${labelOf(next)}`;
  });
  return `Values go in a circle, so that none of them ever comes: ${steps.join(", ")}. Take one of them from elsewhere.`;
}

function labels(some: readonly Stuck[]): string {
  return some.map(labelOf).join(" and ");
}

/** `ticketing.Tag "lost"`; of another package by its type. */
function labelOf({ kind, type, name }: Stuck): string {
  if (kind === "output") return `The output ${JSON.stringify(name)}`;
  const own = type.replace(/^pulumi-nodejs:dynamic\/comm100\//, "");
  return `${own === type ? type : own.replace(":", ".")} ${JSON.stringify(name)}`;
}

/** The shortest way back to itself of each that waits for itself; what one of them names, no other names again. */
function circlesIn(all: readonly Stuck[]): Stuck[][] {
  const circles: Stuck[][] = [];
  for (const start of all) {
    if (circles.some((circle) => circle.includes(start))) continue;
    const circle = wayBack(start);
    if (circle) circles.push(circle);
  }
  return circles;
}

function wayBack(start: Stuck): Stuck[] | undefined {
  const seen = new Set<Stuck>();
  for (let ways: [Stuck, ...Stuck[]][] = [[start]]; ways.length > 0;) {
    const next: typeof ways = [];
    for (const [last, ...before] of ways) {
      for (const one of last.lacks.flatMap(({ on }) => on)) {
        if (one === start) return [last, ...before].reverse();
        if (!seen.has(one)) next.push([one, last, ...before]);
        seen.add(one);
      }
    }
    ways = next;
  }
  return undefined;
}
