import { type Row, segment, sla } from "./asking.js";
import type { Case } from "./case.js";
import { unknown } from "./site.js";

const city = "{!Visitor.City}";
const visits = "{!Visitor.Number of visits}";
const page = "{!Visitor.Current Page URL}";
const contradictions: readonly (readonly Row[])[] = [
  [
    [city, "is", "Halifax"],
    [city, "is", "Toronto"],
  ],
  [
    [city, "is", "Halifax"],
    [city, "isNot", "Halifax"],
  ],
  [
    [page, "contains", "/loans"],
    [page, "notContains", "loan"],
  ],
  [
    [page, "is", "/cards"],
    [page, "contains", "loans"],
  ],
  [
    [page, "regularExpression", "^https:"],
    [page, "regularExpression", "^http://"],
  ],
  [
    [city, "isOneOf", "A,B"],
    [city, "isOneOf", "C"],
  ],
  [
    [visits, "isMoreThan", "5"],
    [visits, "isLessThan", "3"],
  ],
  [
    [visits, "isMoreThan", "3"],
    [visits, "isLessThan", "4"],
  ],
];
const agreements: readonly (readonly Row[])[] = [
  [
    [city, "is", "Halifax"],
    [city, "is", "halifax"],
  ],
  [
    [city, "is", "Halifax"],
    [city, "isNot", "Toronto"],
  ],
  [
    [page, "contains", "/loans"],
    [page, "contains", "/cards"],
  ],
  [
    [page, "contains", "/loans"],
    [page, "notContains", "/loans/car"],
  ],
  [
    [visits, "isMoreThan", "3"],
    [visits, "isLessThan", "5"],
  ],
  [
    ["{!Pre-Chat.Topics}", "is", "A"],
    ["{!Pre-Chat.Topics}", "is", "B"],
  ],
];
const alternatives: readonly (readonly [Row, Row])[] = [
  [
    [city, "isNot", "Halifax"],
    [city, "isNot", "Toronto"],
  ],
  [
    [city, "is", "Halifax"],
    [city, "isNot", "Halifax"],
  ],
  [
    [page, "notContains", "/loans/car"],
    [page, "contains", "/loans"],
  ],
  [
    [visits, "isMoreThan", "3"],
    [visits, "isLessThan", "5"],
  ],
];
const textOf = (rows: readonly Row[]) => rows.map((row) => row.join(" ")).join(" and ");

/** By rule. */
export const casesOfConditions: Readonly<Record<string, readonly Case[]>> = {
  "contradictory-conditions": [
    ...contradictions.map((rows): Case => ({
      program: textOf(rows),
      made: [segment(rows)],
      found: [["vip", textOf(rows)]],
    })),
    ...agreements.map((rows): Case => ({ program: textOf(rows), made: [segment(rows)], found: [] })),
    {
      program: "any of two that exclude each other",
      made: [segment(contradictions[0] ?? [], { conditionMetType: "any" })],
      found: [],
    },
    {
      program: "one way of two that nothing can go",
      made: [sla("(2 and 3) or 1")],
      found: [],
    },
    { program: "no way that anything can go", made: [sla("1 and (2 and 3)")], found: [["gold", "{!Ticket.Priority}"]] },
    {
      program: "a value that is not known yet",
      made: [
        segment([
          [city, "is", unknown],
          [city, "is", "A"],
        ]),
      ],
      found: [],
    },
  ],
  "conditions-always-met": [
    ...alternatives.map(([one, other]): Case => ({
      program: `${one.join(" ")} or ${other.join(" ")}`,
      made: [segment([one, other], { conditionMetType: "any" })],
      found: [["vip", `Everything meets the conditions of the segment VIP: ${one.join(" ")} or ${other.join(" ")}`]],
    })),
    { program: "an expression", made: [sla("2 or 3 or 1")], found: [] },
    {
      program: "all of two that leave nothing",
      made: [
        segment([
          [city, "isNot", "A"],
          [city, "isNot", "B"],
        ]),
      ],
      found: [],
    },
    {
      program: "either of two that leave something",
      made: [
        segment(
          [
            [city, "is", "A"],
            [city, "isNot", "a"],
            [visits, "isMoreThan", "5"],
            [visits, "isLessThan", "3"],
          ],
          { conditionMetType: "any" },
        ),
      ],
      found: [],
    },
    {
      program: "a value that is not known yet",
      made: [
        segment(
          [
            [city, "isNot", unknown],
            [city, "isNot", "B"],
          ],
          { conditionMetType: "any" },
        ),
      ],
      found: [],
    },
  ],
};
