import type { Case } from "./case.js";
import { idOf, type Made, unknown } from "./site.js";

const agent = (name: string, more = {}): Made => [
  "global:Agent",
  name,
  { email: `${name}@widgets.example`, isAdmin: true, ...more },
];
const named = (name: string, text: string, account = "default"): Made => [
  "global:Department",
  name,
  { name: text },
  { account },
];

/** By rule. */
export const casesOfNames: Readonly<Record<string, readonly Case[]>> = {
  "two-of-one-name": [
    {
      program: "two departments",
      made: [named("a", "Sales"), named("b", "sales ")],
      found: [["b", "same name as the department Sales"]],
    },
    { program: "two names", made: [named("a", "Sales"), named("b", "Support")], found: [] },
    { program: "two accounts", made: [named("a", "Sales"), named("b", "Sales", "staging")], found: [] },
    {
      program: "two parents",
      made: [
        ["livechat:Campaign", "shop", { name: "Shop" }],
        ["livechat:Campaign", "help", { name: "Help" }],
        ["livechat:RoutingRule", "a", { campaignId: idOf("shop"), name: "VIP" }],
        ["livechat:RoutingRule", "b", { campaignId: idOf("help"), name: "VIP" }],
      ],
      found: [],
    },
    { program: "names that are not known yet", made: [named("a", unknown), named("b", unknown)], found: [] },
    {
      program: "two agents of one e-mail address, in another case",
      made: [agent("ada"), agent("bob", { email: "ADA@widgets.example" })],
      found: [["bob", "same e-mail address as the agent"]],
    },
    { program: "two agents, who have no such name", made: [agent("ada"), agent("bob")], found: [] },
  ],
};
