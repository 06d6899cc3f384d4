import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import { ticketingSpans, weekdays } from "../hours.js";
import type { Rule, Surroundings } from "../rule.js";
import { numberIn, said } from "../said.js";

const clocks = [
  ["firstResponse", "first response"],
  ["nextResponse", "next response"],
  ["resolution", "resolution"],
] as const;

/** Finds SLA policies whose times contradict each other. */
export const slaTimes: Rule = {
  name: "sla-times",
  title: "An SLA whose times cannot be kept",
  why: "Tickets are late from the start, or never: nobody looks at a clock that is always red, and reports mean nothing.",
  advice: "Give times above zero, with the first response due before the resolution.",
  sees:
    "`firstResponse`, `nextResponse` and `resolution` of a `ticketing.SlaPolicy`: none is zero or less, and none of the responses is due " +
    "after the resolution. With `BusinessHour`, also whether one is longer than all hours of the week in `ticketing.WorkingHoursConfig`, " +
    "taking minutes for the unit, which is not documented.",
  severity: "warning",
  find: (inventory, surroundings) =>
    inventory.ofType("ticketing:SlaPolicy").flatMap((item) => {
      const known = knownOf(item);
      const times = clocks.flatMap(([key, words]) => {
        const time = numberIn(known, key);
        return time === undefined ? [] : [{ key, words, time }];
      });
      const name = `The SLA policy ${surroundings.nameOf(item)}`;
      const says = [...impossible(times, surroundings), ...tooLong(item, times, inventory, surroundings)];
      return says.map((one) => ({ item, message: `${name} ${one}.` }));
    }),
};

interface Time {
  readonly key: string;
  readonly words: string;
  readonly time: number;
}

function impossible(times: readonly Time[], { quote }: Surroundings): string[] {
  const resolution = times.find(({ key }) => key === "resolution");
  return times.flatMap(({ words, time }) => {
    if (time <= 0) return [`gives no time for the ${words}${quote(` (${time})`)}`];
    if (!resolution || resolution.time <= 0 || time <= resolution.time) return [];
    return [`wants the resolution before the ${words}${quote(` (${resolution.time} against ${time})`)}`];
  });
}

function tooLong(item: Item, times: readonly Time[], inventory: Inventory, { quote }: Surroundings): string[] {
  const [hours] = inventory.ofType("ticketing:WorkingHoursConfig");
  if (!hours || said(item, "operationalHours") !== "BusinessHour") return [];
  const spans = ticketingSpans(hours);
  const free = weekdays.filter((day) => said(hours, `ifWorkOn${day}`) === false);
  // A day of which nothing is known may have any hours.
  if (weekdays.some((day) => !free.includes(day) && !spans.some((span) => span.day === day))) return [];
  const week = spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0) / 60;
  return times
    .filter(({ time }) => week > 0 && time > week)
    .map(
      ({ words, time }) =>
        `gives more time for the ${words} than a week has working hours, if its unit is the minute${quote(` (${time} against ${week})`)}`,
    );
}
