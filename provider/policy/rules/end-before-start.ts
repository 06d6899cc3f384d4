import { hoursIn, spanText } from "../hours.js";
import { listed } from "../listed.js";
import type { Rule } from "../rule.js";

/** Finds hours of work that end before they begin, or at once. */
export const endBeforeStart: Rule = {
  name: "end-before-start",
  title: "Hours that end before they begin",
  why: "The hours count for nothing, or not as they are meant: agents are away while visitors wait.",
  advice:
    "Swap the two times. For work past midnight, give one row until 24:00:00, and one from 00:00:00 of the next day.",
  sees:
    "Rows of `shiftWorkingHours` of a `livechat.Shift`, and the days of a `ticketing.WorkingHoursConfig` that are not switched off, whose " +
    "end is not after their begin. An end at 00:00:00 is taken for the end of the day. Whether the product takes hours into the next day " +
    "is not documented.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    hoursIn(inventory).flatMap(({ item, spans }) => {
      const wrong = spans.filter(({ from, to }) => to <= from);
      if (wrong.length === 0) return [];
      const days = quote(` on ${listed(wrong.map((span) => `${span.day} (${spanText(span)})`))}`);
      const says = wrong.every(({ from, to }) => from === to) ? "ends when it begins" : "ends before it begins";
      const work = item.type === "livechat:Shift" ? `Work of the shift ${nameOf(item)}` : "Work on tickets";
      return [{ item, message: `${work} ${says}${days}.` }];
    }),
};
