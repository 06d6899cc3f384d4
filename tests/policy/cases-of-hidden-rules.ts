import type { Case } from "./case.js";
import { casesOfBroaderRules } from "./cases-of-broader-rules.js";
import { routingRule, sales, shop } from "./routing-rule.js";
import { idOf, unknown } from "./site.js";

const halifax = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };
const german = { fieldName: "{!Visitor.Language}", operator: "is", value: "de" };
/** By rule. */
export const casesOfHiddenRules: Readonly<Record<string, readonly Case[]>> = {
  "hidden-routing-rule": [
    ...casesOfBroaderRules,
    {
      program: "a rule with a condition more, behind",
      made: [shop, sales, routingRule("both", 2, [halifax, german]), routingRule("city", 1, [halifax])],
      found: [["both", "meets the routing rule city first"]],
    },
    {
      program: "any of two conditions, before one of them",
      made: [
        shop,
        sales,
        routingRule("any", 1, [halifax, german], { conditionMetType: "any" }),
        routingRule("one", 2, [german]),
      ],
      found: [["one", "routing rule any first"]],
    },
    {
      program: "a row of a list",
      made: [
        [
          "ticketing:RoutingConfig",
          "routing",
          {
            type: "customRules",
            routingRules: [
              { name: "a", isEnabled: true, conditionMetType: "all", conditions: [halifax] },
              { name: "b", conditionMetType: "any", conditions: [halifax] },
            ],
          },
        ],
      ],
      found: [["routing", "Rule 2 of the ticket routing routing never decides"]],
    },
    {
      program: "the rule with more conditions first",
      made: [shop, sales, routingRule("both", 1, [halifax, german]), routingRule("city", 2, [halifax])],
      found: [],
    },
    {
      program: "the first one switched off",
      made: [shop, sales, routingRule("a", 1, [halifax], { isEnabled: false }), routingRule("b", 2, [halifax])],
      found: [],
    },
    {
      program: "places that are not known",
      made: [shop, sales, routingRule("a", unknown, [halifax]), routingRule("b", 2, [halifax])],
      found: [],
    },
    {
      program: "conditions that are not known",
      made: [
        shop,
        sales,
        routingRule("a", 1, [{ ...halifax, value: unknown }]),
        routingRule("b", 2, [{ ...halifax, value: unknown }]),
      ],
      found: [],
    },
    {
      program: "rules of two campaigns",
      made: [
        shop,
        ["livechat:Campaign", "help", { name: "Help" }],
        sales,
        routingRule("a", 1, [halifax]),
        routingRule("b", 2, [halifax], { campaignId: idOf("help") }),
      ],
      found: [],
    },
  ],
};
