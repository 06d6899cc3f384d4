import { holidaysIn } from "../holidays.js";
import type { Rule } from "../rule.js";

/** How far the zones that are behind UTC are behind it. */
const behind = 12 * 60 * 60 * 1000;

/** Finds holidays that are over. */
export const holidayPast: Rule = {
  name: "holiday-past",
  title: "Holidays that are over",
  why: "Holidays are of one year: on the next ones, customers wait for agents who are off, and the clock of SLA policies runs.",
  advice: "Add the holidays that come next, and remove those that are over.",
  sees:
    "The dates of all `ticketing.Holiday` together, and of the `shiftHolidays` of each `livechat.Shift`: days of an earlier year, and lists of " +
    "which the last day is before today, wherever on earth. While one is still to come, the past ones of this year are let through.",
  severity: "warning",
  find: (inventory, { nameOf, quote, now }) => {
    const today = new Date(now.getTime() - behind).toISOString().slice(0, 10);
    return holidaysIn(inventory).flatMap((days) => {
      const sorted = days.toSorted((one, other) => (one.date < other.date ? -1 : 1));
      const [first, last] = [sorted[0], sorted.at(-1)];
      if (!first || !last) return [];
      const noun = first.item.type === "ticketing:Holiday" ? "ticketing" : `the shift ${nameOf(first.item)}`;
      if (last.date < today)
        return [
          { item: last.item, message: `All holidays of ${noun} are over${quote(`; the last one was ${last.date}`)}.` },
        ];
      const isOld = first.date.slice(0, 4) < today.slice(0, 4);
      const which = quote(`: ${first.title}, ${first.date}`);
      return isOld ? [{ item: first.item, message: `A holiday of ${noun} is of a year that is over${which}.` }] : [];
    });
  },
};
