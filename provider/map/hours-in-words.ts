import { isFields, textOf } from "../runtime/value.js";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Hours of work in a few words: `Mon–Fri 09:00–17:30, Sat 10:00–14:00`. Empty where there are none. */
export function hoursInWords(rows: unknown): string {
  const hours = days.map((day) => hoursOf(day, Array.isArray(rows) ? rows : []));
  const spans: { first: number; last: number; text: string }[] = [];
  for (const [day, text] of hours.entries()) {
    const open = spans.at(-1);
    if (open?.text === text && open.last === day - 1) open.last = day;
    else if (text !== "") spans.push({ first: day, last: day, text });
  }
  return spans.map(({ first, last, text }) => `${daysIn(first, last)} ${text}`).join(", ");
}

function hoursOf(day: string, rows: readonly unknown[]): string {
  const own = rows.filter(isFields).filter(({ dayOfWeek }) => dayOfWeek === day);
  return own
    .map(({ startTime, endTime }) => `${minutes(startTime)}–${minutes(endTime)}`)
    .sort()
    .join(" and ");
}

function minutes(time: unknown): string {
  return textOf(time).slice(0, 5);
}

function daysIn(first: number, last: number): string {
  const [from, to] = [first, last].map((day) => (days[day] ?? "").slice(0, 3));
  return first === last ? String(from) : `${from}–${to}`;
}
