import type { Case } from "./case.js";
import { type Made, unknown } from "./site.js";

type Row = readonly [field: string, operator: string, value: unknown];
const rowsOf = (rows: readonly Row[]) => rows.map(([fieldName, operator, value]) => ({ fieldName, operator, value }));
const segment = (rows: readonly Row[], more = {}): Made => [
  "livechat:Segment",
  "vip",
  { name: "VIP", conditionMetType: "all", segmentConditions: rowsOf(rows), ...more },
];
const sla = (logicalExpression: unknown, more = {}): Made => [
  "ticketing:SlaPolicy",
  "gold",
  {
    name: "Gold",
    conditionMetType: "logicalExpression",
    logicalExpression,
    slaPolicyConditions: rowsOf([
      ["{!Ticket.Status}", "is", "new"],
      ["{!Ticket.Priority}", "is", "high"],
      ["{!Ticket.Priority}", "is", "urgent"],
    ]),
    ...more,
  },
];
const city = "{!Visitor.City}";
const visits = "{!Visitor.Number of visits}";
const page = "{!Visitor.Current Page URL}";
const one = (...row: Row): Made[] => [segment([row])];
const expressions = (says: string, ...texts: string[]): Case[] =>
  texts.map((text) => ({ program: `"${text}"`, made: [sla(text)], found: [["gold", says]] }));
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
  "regular-expression": [
    ...["/loans/(car", "[a-z", "*/loans", "a{2,1}", "loans\\"].map((value): Case => ({
      program: value,
      made: one(page, "regularExpression", value),
      found: [["vip", "cannot be read"]],
    })),
    ...["^/loans/(?:car|house)$", "(?i)loans", "(?<=x)y", "a{2,3}"].map((value): Case => ({
      program: value,
      made: one(page, "regularExpression", value),
      found: [],
    })),
    { program: "a text that is no expression", made: one(page, "contains", "/loans/(car"), found: [] },
    { program: "a value that is not known yet", made: one(page, "regularExpression", unknown), found: [] },
  ],
  "condition-operator": [
    {
      program: "a count that contains",
      made: one(visits, "contains", "3"),
      found: [["vip", "operator that its field does not take"]],
    },
    {
      program: "a zone that is one text",
      made: one("{!Visitor.Time Zone}", "is", "UTC"),
      found: [["vip", "operator"]],
    },
    {
      program: "a count that is a word",
      made: one(visits, "isMoreThan", "three"),
      found: [["vip", "no number of zero or more"]],
    },
    {
      program: "a count below zero",
      made: one(visits, "isMoreThan", "-1"),
      found: [["vip", "no number of zero or more"]],
    },
    {
      program: "a priority that does not exist",
      made: [sla("1", { slaPolicyConditions: rowsOf([["{!Ticket.Priority}", "is", "highest"]]) })],
      found: [["gold", "none of urgent, high, normal, low"]],
    },
    {
      program: "a status as the Control Panel writes it, among others",
      made: [sla("1", { slaPolicyConditions: rowsOf([["{!Ticket.Status}", "isOneOf", "new, Pending Internal"]]) })],
      found: [],
    },
    { program: "a count", made: one(visits, "isMoreThan", "0"), found: [] },
    { program: "a field of the site's own", made: one("{!Pre-Chat.Order No}", "isMoreThan", "x"), found: [] },
    { program: "a value that is not known yet", made: one(visits, "isMoreThan", unknown), found: [] },
  ],
  "unknown-macro": [
    {
      program: "two letters swapped",
      made: one("{!Visitor.Ctiy}", "is", "A"),
      found: [["vip", "{!Visitor.Ctiy}; did you mean {!Visitor.City}?"]],
    },
    {
      program: "a group misspelt",
      made: one("{!Vistor.City}", "is", "A"),
      found: [["vip", "did you mean {!Visitor.City}?"]],
    },
    {
      program: "a field without its braces",
      made: one("Visitor.City", "is", "A"),
      found: [["vip", "did you mean {!Visitor.City}?"]],
    },
    {
      program: "a brace that is not closed",
      made: one("{!Visitor.City", "is", "A"),
      found: [["vip", "did you mean {!Visitor.City}?"]],
    },
    {
      program: "a field that visitors do not have",
      made: one("{!Visitor.Shoe Size}", "is", "A"),
      found: [["vip", "not known in conditions"]],
    },
    {
      program: "a variable of the program, misspelt",
      made: [["livechat:CustomVariable", "tier", { name: "Tier" }], ...one("{!Custom Variable.Teir}", "is", "gold")],
      found: [["vip", "did you mean {!Custom Variable.Tier}?"]],
    },
    {
      program: "variables that are numbered",
      made: [["livechat:CustomVariable", "tier", { name: "Tier1" }], ...one("{!Custom Variable.Tier2}", "is", "gold")],
      found: [],
    },
    {
      program: "a text",
      made: [["livechat:AutoInvitation", "cart", { name: "Cart", text: "Hello {!Visitor.Nmae}!" }]],
      found: [["cart", "did you mean {!Visitor.Name}?"]],
    },
    {
      program: "macros that are known, or that may exist",
      made: [
        ...one("{!visitor.city}", "is", "A"),
        ["livechat:CustomVariable", "tier", { name: "Tier" }],
        [
          "livechat:AutoInvitation",
          "cart",
          { name: "Cart", text: "Hello {!Visitor.Name}, {!Agent.Nickname} here: {!x}" },
        ],
        [
          "bot:ChatbotSmartTrigger",
          "angry",
          { chatbotSmartTriggerConditions: rowsOf([["{!Chatbot.Sentiment}", "is", "1"]]) },
        ],
        sla("1", {
          slaPolicyConditions: rowsOf([
            ["{!Ticket.Custom.Plan}", "is", "Gold"],
            ["Salesforce.Tier", "is", "A"],
          ]),
        }),
      ],
      found: [],
    },
    { program: "a field that is not known yet", made: one(unknown, "is", "A"), found: [] },
  ],
};
