import { holidaysIn } from "../holidays.js";
import type { Rule } from "../rule.js";

/** Finds days that are a holiday twice. */
export const holidayTwice: Rule = {
  name: "holiday-twice",
  title: "A day that is a holiday twice",
  why: "One of the two is most likely meant for another day, on which customers then wait for agents who are off.",
  advice: "Correct the date of one, or remove it.",
  sees: "The dates of all `ticketing.Holiday` together, and of the `shiftHolidays` of each `livechat.Shift`.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    holidaysIn(inventory).flatMap((days) =>
      days.flatMap(({ item, title, date }, place) => {
        const first = days.slice(0, place).find((one) => one.date === date);
        if (!first) return [];
        const [one, other] = [first, { item, title }].map((day) =>
          item.type === "ticketing:Holiday" ? nameOf(day.item) : quote(day.title, "a holiday"),
        );
        const where = item.type === "ticketing:Holiday" ? "" : ` of the ${inventory.nounOf(item)} ${nameOf(item)}`;
        const both = one === other ? `${one ?? ""} is there twice` : `${one ?? ""} and ${other ?? ""} are two holidays`;
        return [{ item, message: `${both} on one day${quote(` (${date})`)}${where}.` }];
      }),
    ),
};
