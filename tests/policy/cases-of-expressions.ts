import { sla } from "./asking.js";
import type { Case } from "./case.js";
import { unknown } from "./site.js";

const expressions = (says: string, ...texts: string[]): Case[] =>
  texts.map((text) => ({ program: `"${text}"`, made: [sla(text)], found: [["gold", says]] }));

/** By rule. */
export const casesOfExpressions: Readonly<Record<string, readonly Case[]>> = {
  "logical-expression": [
    ...expressions("has a parenthesis that is not closed", "1 and (2 or 3", "((1) and 2"),
    ...expressions("closes a parenthesis that it did not open", "1 and 2) or 3"),
    ...expressions("lacks the number of a condition", "1 and", "1 and or 2", "()", "and 1"),
    ...expressions('lacks "and" or "or" before', "1 2 or 3", "1 (2 or 3)"),
    ...expressions("word that means nothing there: xor", "1 xor 2"),
    ...expressions("is empty", " "),
    ...expressions("names condition 4, which is not there: there are 3", "1 and (2 or 4)"),
    {
      program: "numbers of no conditions at all",
      made: [sla("1", { slaPolicyConditions: [] })],
      found: [["gold", "names condition 1, which is not there: there are 0"]],
    },
    { program: "an expression, in any case", made: [sla("1 AND (2 Or 3)")], found: [] },
    { program: "an expression that does not count", made: [sla("1 and (", { conditionMetType: "all" })], found: [] },
    { program: "an expression that is not known yet", made: [sla(unknown)], found: [] },
  ],
  "unused-condition": [
    { program: "the last one", made: [sla("1 and 2")], found: [["gold", "leaves out condition 3"]] },
    { program: "none", made: [sla("1 and (2 or 3)")], found: [] },
    { program: "an expression that cannot be read", made: [sla("1 and (2")], found: [] },
    { program: "an expression that is not known yet", made: [sla(unknown)], found: [] },
  ],
};
