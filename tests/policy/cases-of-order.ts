import type { Case } from "./case.js";
import { routingRule, sales, shop } from "./routing-rule.js";
import { idOf, type Made, unknown } from "./site.js";

const halifax = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };
const asks = (value: unknown) => [{ fieldName: "{!Ticket.Subject}", operator: "contains", value }];
const ticketRule = (name: string, order: unknown, more = {}): Made => [
  "ticketing:RoutingRule",
  name,
  { name, isEnabled: true, conditionMetType: "all", conditions: asks(name), order, ...more },
];
const invitation = (name: string, campaign: string): Made => [
  "livechat:AutoInvitation",
  name,
  { campaignId: idOf(campaign), name, order: 1 },
];

/** By rule. */
export const casesOfOrder: Readonly<Record<string, readonly Case[]>> = {
  "rule-without-conditions": [
    {
      program: "an empty list first",
      made: [
        shop,
        sales,
        routingRule("any", 1, []),
        routingRule("city", 2, [halifax]),
        routingRule("two", 3, [halifax]),
      ],
      found: [["any", "stands before the routing rule city and 1 more"]],
    },
    {
      program: "no list at all, for tickets",
      made: [ticketRule("any", 1, { conditions: undefined }), ticketRule("photo", 2)],
      found: [["any", "has no conditions, and stands before the ticket routing rule photo"]],
    },
    {
      program: "an empty list last",
      made: [shop, sales, routingRule("city", 1, [halifax]), routingRule("any", 2, [])],
      found: [],
    },
    {
      program: "an empty list that is switched off",
      made: [shop, sales, routingRule("any", 1, [], { isEnabled: false }), routingRule("city", 2, [halifax])],
      found: [],
    },
    {
      program: "conditions that are not known yet",
      made: [shop, sales, routingRule("any", 1, unknown), routingRule("city", 2, [halifax])],
      found: [],
    },
  ],
  "equal-order": [
    {
      program: "two rules of tickets",
      made: [ticketRule("interview", 1), ticketRule("photo", 1)],
      found: [["photo", "same order, 1, as the ticket routing rule interview"]],
    },
    {
      program: "two invitations of one campaign",
      made: [shop, invitation("cart", "shop"), invitation("exit", "shop")],
      found: [["exit", "same order"]],
    },
    {
      program: "two conditions of one rule",
      made: [
        shop,
        sales,
        routingRule("both", 1, [
          { ...halifax, order: 1 },
          { fieldName: "{!Visitor.Language}", operator: "is", value: "de", order: 1 },
        ]),
      ],
      found: [["both", "Two rows of `routingRuleConditions`"]],
    },
    {
      program: "two places, two campaigns, and one that is switched off",
      made: [
        shop,
        ["livechat:Campaign", "help", { name: "Help" }],
        invitation("cart", "shop"),
        invitation("exit", "help"),
        ticketRule("interview", 1),
        ticketRule("photo", 2),
        ticketRule("old", 2, { isEnabled: false }),
      ],
      found: [],
    },
    { program: "places that are not known yet", made: [ticketRule("a", unknown), ticketRule("b", unknown)], found: [] },
  ],
};
