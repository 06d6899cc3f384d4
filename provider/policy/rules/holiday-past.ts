import { type Holiday, holidaysIn } from "../holidays.js";
import type { Rule } from "../rule.js";

/** How far the zones that are behind UTC are behind it. */
const behind = 12 * 60 * 60 * 1000;

/** Finds holidays that are over. */
export const holidayPast: Rule = {
  name: "holiday-past",
  title: "Holidays that are all over",
  why: "Holidays are of one year: on the next ones, customers wait for agents who are off, and the clock of SLA policies runs.",
  advice: "Add the holidays that come next, and remove those that are over.",
  sees:
    "The dates of all `ticketing.Holiday` together, and of the `shiftHolidays` of each `livechat.Shift`, when the last one is before today, " +
    "wherever on earth. While one is still to come, the past ones are taken for what is merely kept.",
  severity: "warning",
  find: (inventory, { nameOf, quote, now }) => {
    const today = new Date(now.getTime() - behind).toISOString().slice(0, 10);
    return holidaysIn(inventory).flatMap((days) => {
      const last = lastOf(days);
      if (last === undefined || last.date >= today) return [];
      const { item, date } = last;
      const noun = item.type === "ticketing:Holiday" ? "ticketing" : `the ${inventory.nounOf(item)} ${nameOf(item)}`;
      return [{ item, message: `All holidays of ${noun} are over${quote(`; the last one was ${date}`)}.` }];
    });
  },
};

function lastOf(days: readonly Holiday[]): Holiday | undefined {
  return days.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1);
}
