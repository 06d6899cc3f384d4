import { type Row, rowsOf, segment, sla } from "./asking.js";
import type { Case } from "./case.js";
import { type Made, unknown } from "./site.js";

const visits = "{!Visitor.Number of visits}";
const page = "{!Visitor.Current Page URL}";
const one = (...row: Row): Made[] => [segment([row])];

/** By rule. */
export const casesOfMacros: Readonly<Record<string, readonly Case[]>> = {
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
