import { hoursIn, type Span, spanText } from "../hours.js";
import { listed } from "../listed.js";
import type { Rule } from "../rule.js";

/** Finds hours of work that stand twice. */
export const overlappingHours: Rule = {
  name: "overlapping-hours",
  title: "Hours that overlap",
  why: "Nobody can tell which of the two holds, and whoever shortens one finds the other still in force.",
  advice: "Make one row of the two, or let the second begin when the first ends.",
  sees: "Rows of `shiftWorkingHours` of one `livechat.Shift` that are of one day and have some time in common.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    hoursIn(inventory).flatMap(({ item, spans }) => {
      const pairs = overlaps(spans.filter(({ from, to }) => from < to));
      if (pairs.length === 0) return [];
      const texts = pairs.map(([one, other]) => `${one.day} (${spanText(one)} and ${spanText(other)})`);
      const which = quote(` on ${listed(texts)}`);
      return [{ item, message: `Hours of the shift ${nameOf(item)} overlap${which}.` }];
    }),
};

/** Each span with the one before it that is not over yet. */
function overlaps(spans: readonly Span[]): [Span, Span][] {
  const sorted = spans.toSorted((one, other) => one.from - other.from);
  return sorted.flatMap((span, place): [Span, Span][] => {
    const other = sorted.slice(0, place).find(({ day, to }) => day === span.day && to > span.from);
    return other ? [[other, span]] : [];
  });
}
