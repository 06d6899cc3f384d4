import type { Case } from "./case.js";
import { routingRule, sales, shop } from "./routing-rule.js";

const page = (operator: string, value: string) => ({ fieldName: "{!Visitor.Current Page URL}", operator, value });
const visits = (operator: string, value: string) => ({ fieldName: "{!Visitor.Number of visits}", operator, value });
const city = (operator: string, value: string) => ({ fieldName: "{!Visitor.City}", operator, value });
type Condition = ReturnType<typeof page>;

const hidden = (first: Condition, second: Condition): Case => ({
  program: `${first.operator} ${first.value} before ${second.operator} ${second.value}`,
  made: [shop, sales, routingRule("first", 1, [first]), routingRule("second", 2, [second])],
  found: [["second", "meets the routing rule first first"]],
});
const apart = (first: Condition, second: Condition): Case => ({ ...hidden(first, second), found: [] });
const byExpression = (
  logicalExpression: string,
  conditions: readonly Condition[],
  second: Condition,
  isHidden = true,
): Case => ({
  program: `${logicalExpression} of ${conditions.map(({ value }) => value).join()} before ${second.value}`,
  made: [
    shop,
    sales,
    routingRule("first", 1, conditions, { conditionMetType: "logicalExpression", logicalExpression }),
    routingRule("second", 2, [second]),
  ],
  found: isHidden ? [["second", "routing rule first"]] : [],
});

/** Of `hidden-routing-rule`: an earlier rule that asks the same field for less. */
export const casesOfBroaderRules: readonly Case[] = [
  hidden(page("contains", "/loans"), page("contains", "/loans/car")),
  hidden(page("contains", "/loans"), page("is", "https://bank.example/loans/car")),
  hidden(page("regularExpression", "^https://bank"), page("is", "https://bank.example/")),
  hidden(page("regularExpression", "/loans/(car|house)"), page("is", "https://bank.example/loans/car")),
  hidden(
    page("regularExpression", "^https://bank\\.example"),
    page("regularExpression", "^https://bank\\.example/loans"),
  ),
  hidden(page("regularExpression", ".*"), page("contains", "/loans")),
  hidden(page("regularExpression", "loans"), page("contains", "/loans/")),
  hidden(page("isNot", "https://bank.example/"), page("contains", "/loans")),
  hidden(page("notContains", "/loans/car"), page("notContains", "/loans")),
  hidden(city("isOneOf", "Halifax, Toronto"), city("is", "Toronto")),
  hidden(city("isNotIn", "Halifax"), city("isNotIn", "Halifax,Toronto")),
  hidden(city("isNot", "Halifax"), city("is", "Toronto")),
  hidden(visits("isMoreThan", "3"), visits("isMoreThan", "5")),
  hidden(visits("isNotLessThan", "4"), visits("isMoreThan", "3")),
  hidden(visits("isLessThan", "10"), visits("is", "3")),
  apart(page("contains", "/loans"), page("contains", "/returns/late")),
  apart(page("contains", "/loans/car"), page("contains", "/loans")),
  apart(page("contains", "/loans"), page("contains", "/Loans/car")),
  apart(page("regularExpression", "^/loans"), page("contains", "/loans/car")),
  apart(page("regularExpression", "l.ans$"), page("contains", "/loans")),
  apart(page("isNot", "https://bank.example/loans"), page("contains", "/loans")),
  apart(city("isNot", "halifax"), city("is", "Halifax")),
  apart(city("isOneOf", "Halifax, Toronto"), city("isOneOf", "Toronto, Berlin")),
  apart(visits("isMoreThan", "5"), visits("isMoreThan", "3")),
  apart(visits("isMoreThan", "3"), visits("isNot", "5")),
  byExpression("1 or 2", [city("is", "Halifax"), page("contains", "/loans")], page("contains", "/loans/car")),
  byExpression(
    "1 and (2 or 3)",
    [page("contains", "/l"), city("is", "A"), page("contains", "/lo")],
    page("contains", "/loans"),
  ),
  byExpression("1 and 2", [city("is", "Halifax"), page("contains", "/loans")], page("contains", "/loans/car"), false),
  byExpression(
    "1 or 2 and 3",
    [page("contains", "/"), city("is", "A"), city("is", "B")],
    page("contains", "/loans"),
    false,
  ),
  {
    program: "two without a place that ask for the same",
    made: [shop, sales, routingRule("a", undefined, [city("is", "A")]), routingRule("b", undefined, [city("is", "A")])],
    found: [["b", "The routing rule b asks for the same as the routing rule a"]],
  },
  {
    program: "a field of a form, which may have several values",
    made: [
      shop,
      sales,
      routingRule("a", 1, [{ fieldName: "{!Pre-Chat.Topics}", operator: "isNot", value: "Cards" }]),
      routingRule("b", 2, [{ fieldName: "{!Pre-Chat.Topics}", operator: "is", value: "Loans" }]),
    ],
    found: [],
  },
];
