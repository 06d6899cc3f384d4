import type { Case } from "./case.js";
import { routingRule, sales, shop } from "./routing-rule.js";
import { idOf, type Made, unknown } from "./site.js";

const ada: Made = ["global:Agent", "ada", { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" }];
const bob: Made = ["global:Agent", "bob", { email: "bob@widgets.example", isActive: false }];
const closed: Made = ["global:Department", "closed", { name: "Closed", isAvailableInLiveChat: false }];
/** By rule. */
export const casesOfRouting: Readonly<Record<string, readonly Case[]>> = {
  "department-without-agents": [
    {
      program: "an empty list",
      made: [["global:Department", "sales", { agentIds: [] }]],
      found: [["sales", "has no agents"]],
    },
    {
      program: "a list of agents who are switched off",
      made: [bob, ["global:Department", "sales", { agentIds: [idOf("bob")] }]],
      found: [["sales", "no agent who is switched on"]],
    },
    {
      program: "a department that is only looked at, and has none",
      made: [["global:Department", "sales", {}, { outputs: { agentIds: [] }, external: true }]],
      found: [["sales", "has no agents"]],
    },
    {
      program: "agents that are left open, and were none when the site was last read",
      made: [["global:Department", "sales", { name: "Sales" }, { outputs: { agentIds: [] } }]],
      found: [],
    },
    { program: "nothing said of agents", made: [sales], found: [] },
    {
      program: "agents that are not known yet",
      made: [["global:Department", "sales", { agentIds: unknown }]],
      found: [],
    },
    {
      program: "an agent who names the department",
      made: [
        ["global:Department", "sales", { agentIds: [] }],
        ["global:Agent", "ada", { departmentIds: [idOf("sales")] }],
      ],
      found: [],
    },
    {
      program: "one of two agents who is switched on",
      made: [ada, bob, ["global:Department", "sales", { agentIds: [idOf("ada"), idOf("bob")] }]],
      found: [],
    },
  ],
  "routing-to-nowhere": [
    {
      program: "a rule to a department that chat does not use",
      made: [shop, closed, routingRule("vip", 1, [], { routeToId: idOf("closed") })],
      found: [["vip", "not used by live chat"]],
    },
    {
      program: "a rule to an agent who is switched off",
      made: [shop, bob, routingRule("vip", 1, [], { routeTo: "agent", routeToId: idOf("bob") })],
      found: [["vip", "is switched off"]],
    },
    {
      program: "a rule to an agent that names a department",
      made: [shop, sales, routingRule("vip", 1, [], { routeTo: "agent" })],
      found: [["vip", "routes to an agent, and `routeToId` names the department Sales"]],
    },
    {
      program: "a rule without its target",
      made: [shop, routingRule("vip", 1, [], { routeToId: undefined })],
      found: [["vip", "is not set"]],
    },
    {
      program: "a row of a list, and chats that meet no rule",
      made: [
        shop,
        closed,
        bob,
        [
          "livechat:RoutingConfig",
          "routing",
          {
            campaignId: idOf("shop"),
            isEnabled: true,
            type: "customRule",
            customRules: [
              { name: "one", routeTo: "department", routeToId: "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c002" },
              { name: "two", routeTo: "department", routeToId: idOf("closed") },
            ],
            actionWhenNoRuleMatched: "routeToAgent",
            routeToIdWhenNoRuleMatched: idOf("bob"),
          },
        ],
      ],
      found: [
        ["routing", "rule 2 of its list"],
        ["routing", "is switched off"],
      ],
    },
    {
      program: "tickets to a department that ticketing does not use",
      made: [
        ["global:Department", "chats", { isAvailableInTicketingAndMessaging: false }],
        ["ticketing:RoutingRule", "urgent", { routeToType: "department", routeToDepartmentId: idOf("chats") }],
      ],
      found: [["urgent", "not used by ticketing"]],
    },
    {
      program: "departments switched off altogether",
      made: [shop, sales, ["global:DepartmentConfig", "departments", { isEnabled: false }], routingRule("vip", 1, [])],
      found: [["vip", "departments are switched off"]],
    },
    {
      program: "a bot that hands over to a department that chat does not use",
      made: [
        closed,
        [
          "bot:ChatbotIntentAnswer",
          "answer",
          {
            intentId: "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c009",
            chatbotResponse: {
              chatbotActions: [
                { type: "chatbotActionTransferChat", chatbotActionTransferChat: { transferTo: idOf("closed") } },
              ],
            },
          },
        ],
      ],
      found: [["answer", "not used by live chat"]],
    },
    {
      program: "a rule that is switched off itself",
      made: [shop, closed, routingRule("vip", 1, [], { isEnabled: false, routeToId: idOf("closed") })],
      found: [],
    },
    {
      program: "a target that the program does not manage",
      made: [shop, routingRule("vip", 1, [], { routeToId: "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c002" })],
      found: [],
    },
    {
      program: "a target that is not known yet",
      made: [shop, routingRule("vip", 1, [], { routeToId: unknown })],
      found: [],
    },
    {
      program: "routing that leaves the target open",
      made: [
        shop,
        ["livechat:RoutingConfig", "routing", { campaignId: idOf("shop"), type: "simple", routeTo: "agent" }],
      ],
      found: [],
    },
    { program: "a target in use", made: [shop, sales, routingRule("vip", 1, [])], found: [] },
  ],
};
