import type { Inventory } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import type { Fields } from "../runtime/value.js";
import { rowsKnown, saidIn, textIn } from "./said.js";

/** A span of time on one day of the week, in which there is work. */
export interface Span {
  readonly day: string;
  /** Seconds since midnight. */
  readonly from: number;
  /** Seconds since midnight; midnight itself is the end of the day. */
  readonly to: number;
}

/** The days of the week, as the API calls them. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const day = 24 * 60 * 60;

/** What has hours of work: shifts, and the hours of ticketing. Spans that are not known are left out. */
export function hoursIn(inventory: Inventory): { item: Item; spans: Span[] }[] {
  const shifts = inventory.ofType("livechat:Shift").map((item) => ({
    item,
    spans: rowsKnown(item, "shiftWorkingHours").flatMap((row) => spanOf(row, textIn(row, "dayOfWeek"))),
  }));
  const ticketing = inventory
    .ofType("ticketing:WorkingHoursConfig")
    .map((item) => ({ item, spans: ticketingSpans(item) }));
  return [...shifts, ...ticketing];
}

/** The hours of ticketing, day by day. */
export function ticketingSpans(item: Item): Span[] {
  const known = knownOf(item);
  return weekdays
    .filter((name) => saidIn(known, `ifWorkOn${name}`) !== false)
    .flatMap((name) => spanOf(known, name, `${name.toLowerCase()}StartTime`, `${name.toLowerCase()}EndTime`));
}

/** A span as people write it: `09:00–17:30`. */
export function spanText({ from, to }: Span): string {
  return `${timeText(from)}–${timeText(to)}`;
}

function spanOf(fields: Fields, name: string | undefined, start = "startTime", end = "endTime"): Span[] {
  const [from, to] = [secondsOf(textIn(fields, start)), secondsOf(textIn(fields, end))];
  return name === undefined || from === undefined || to === undefined ? [] : [{ day: name, from, to: to || day }];
}

function secondsOf(text: string | undefined): number | undefined {
  const [, hours, minutes, seconds = "0"] = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text ?? "") ?? [];
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 ? [seconds % 60] : [])];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
