import type { Case } from "./case.js";
import { sales, shop } from "./routing-rule.js";
import { idOf, type Made, unknown } from "./site.js";

const agent = (name: string, more = {}): Made => ["global:Agent", name, { email: `${name}@widgets.example`, ...more }];
const shift = (name: string, settings: object): Made => ["livechat:Shift", name, { name, ...settings }];
const department = (name: string, ...agents: string[]): Made => [
  "global:Department",
  name,
  { name, agentIds: agents.map(idOf) },
];
const trigger = (settings: object): Made => [
  "ticketing:Trigger",
  "chase",
  {
    name: "Chase",
    event: "whenTicketIsCreated",
    ifSendEmail: true,
    triggerActionEmailContent: { textBody: "Hello" },
    ...settings,
  },
];
const invitation = (settings: object): Made => [
  "livechat:AutoInvitation",
  "cart",
  {
    campaignId: idOf("shop"),
    name: "Cart",
    text: "Need a hand?",
    autoInvitationConditions: [{ fieldName: "{!Visitor.Time on website}", operator: "isMoreThan", value: "60" }],
    ...settings,
  },
];

/** By rule. */
export const casesOfPeople: Readonly<Record<string, readonly Case[]>> = {
  "shift-without-anybody": [
    {
      program: "empty lists",
      made: [shift("day", { agentIds: [], departmentIds: [] })],
      found: [["day", "neither agents nor departments"]],
    },
    {
      program: "nobody, where another shift has somebody",
      made: [agent("ada"), shift("day", { agentIds: [idOf("ada")] }), shift("night", {})],
      found: [["night", "neither agents"]],
    },
    {
      program: "an agent who is switched off",
      made: [agent("bob", { isActive: false }), shift("day", { agentIds: [idOf("bob")] })],
      found: [["day", "no agent who is switched on"]],
    },
    {
      program: "a department",
      made: [sales, shift("day", { agentIds: [], departmentIds: [idOf("sales")] })],
      found: [],
    },
    {
      program: "people that are left open, and were none when the site was last read",
      made: [["livechat:Shift", "day", { name: "Day" }, { outputs: { agentIds: [], departmentIds: [] } }]],
      found: [],
    },
    { program: "nothing said of people", made: [shift("day", {})], found: [] },
    {
      program: "an agent who names the shift",
      made: [shift("day", { agentIds: [] }), agent("ada", { shiftIds: [idOf("day")] })],
      found: [],
    },
    {
      program: "agents that are not known yet",
      made: [shift("day", { agentIds: unknown, departmentIds: [] })],
      found: [],
    },
  ],
  "department-without-shift": [
    {
      program: "one of two",
      made: [
        agent("ada"),
        agent("bob"),
        department("one", "ada"),
        department("two", "bob"),
        shift("day", { departmentIds: [idOf("one")] }),
      ],
      found: [["two", "is on no shift"]],
    },
    {
      program: "one by itself, and one by its agent",
      made: [
        agent("ada"),
        agent("bob"),
        department("one", "ada"),
        department("two", "bob"),
        shift("day", { departmentIds: [idOf("one")], agentIds: [idOf("bob")] }),
      ],
      found: [],
    },
    {
      program: "no department on a shift",
      made: [agent("ada"), department("one", "ada"), shift("day", {})],
      found: [],
    },
    {
      program: "people of a shift that are not known yet",
      made: [
        agent("ada"),
        agent("bob"),
        department("one", "ada"),
        department("two", "bob"),
        shift("day", { departmentIds: [idOf("one")] }),
        shift("night", { agentIds: unknown }),
      ],
      found: [],
    },
  ],
  "agent-in-no-department": [
    {
      program: "an empty list",
      made: [sales, agent("ada", { departmentIds: [] })],
      found: [["ada", "in no department"]],
    },
    {
      program: "no list, where departments have theirs",
      made: [agent("ada"), agent("bob"), department("one", "ada")],
      found: [["bob", "in no department"]],
    },
    {
      program: "an administrator, the program's own agent, one who is switched off",
      made: [
        agent("ada"),
        department("one", "ada"),
        agent("eve", { isAdmin: true }),
        agent("bob"),
        agent("old", { isActive: false }),
      ],
      options: { email: "bob@widgets.example" },
      found: [],
    },
    {
      program: "an agent of a department, by either side",
      made: [agent("ada"), department("one", "ada"), agent("bob", { departmentIds: [idOf("one")] })],
      found: [],
    },
    {
      program: "departments that are left open, and were none when the site was last read",
      made: [sales, ["global:Agent", "ada", { email: "ada@widgets.example" }, { outputs: { departmentIds: [] } }]],
      found: [],
    },
    { program: "departments that leave their agents open", made: [sales, agent("ada")], found: [] },
    { program: "no departments at all", made: [agent("ada", { departmentIds: [] })], found: [] },
    {
      program: "departments that are not known yet",
      made: [sales, agent("ada", { departmentIds: unknown })],
      found: [],
    },
  ],
  "nobody-told": [
    { program: "an e-mail to nobody", made: [trigger({})], found: [["chase", "sends an e-mail to nobody"]] },
    {
      program: "an e-mail to no agent",
      made: [trigger({ ifSendEmailToAgent: true, triggerActionAgentRecipient: [] })],
      found: [["chase", "sends an e-mail to nobody"]],
    },
    {
      program: "an e-mail of nothing",
      made: [trigger({ ifSendEmailToContact: true, triggerActionEmailContent: { subject: "Hello", textBody: " " } })],
      found: [["chase", "without text"]],
    },
    {
      program: "a trigger that does nothing",
      made: [trigger({ ifSendEmail: false })],
      found: [["chase", "neither sends"]],
    },
    {
      program: "a segment that alerts no agent",
      made: [["livechat:Segment", "vip", { name: "VIP", alertToType: "agent", agentIds: [] }]],
      found: [["vip", "alerts agents, and names none"]],
    },
    {
      program: "a bot that tells no department",
      made: [
        [
          "bot:ChatbotSmartTrigger",
          "angry",
          {
            chatbotSmartTriggerActions: [
              { type: "transferChat", isEnabled: true, targetType: "department", departmentIds: [] },
            ],
          },
        ],
      ],
      found: [["angry", "an action for nobody"]],
    },
    { program: "an e-mail to the customer", made: [trigger({ ifSendEmailToContact: true })], found: [] },
    {
      program: "a trigger that sets a field",
      made: [trigger({ ifSendEmail: false, isValueSettingEnabled: true })],
      found: [],
    },
    { program: "a trigger that is switched off", made: [trigger({ isEnabled: false })], found: [] },
    {
      program: "agents that are not known yet",
      made: [trigger({ ifSendEmailToAgent: true, triggerActionAgentRecipient: unknown })],
      found: [],
    },
  ],
  "empty-invitation": [
    {
      program: "a manual one without text",
      made: [
        shop,
        ["livechat:ManualInvitation", "hand", { campaignId: idOf("shop"), style: "bubble", manualInvitationText: "" }],
      ],
      found: [["hand", "has no text"]],
    },
    { program: "no text", made: [shop, invitation({ text: " " })], found: [["cart", "has no text."]] },
    {
      program: "neither",
      made: [shop, invitation({ text: undefined, autoInvitationConditions: [] })],
      found: [["cart", "no text and no conditions"]],
    },
    {
      program: "a chat window that speaks for itself",
      made: [shop, invitation({ text: undefined, style: "chatWindow" })],
      found: [],
    },
    {
      program: "an invitation that is switched off",
      made: [shop, invitation({ text: "", isEnabled: false })],
      found: [],
    },
    { program: "a text that is not known yet", made: [shop, invitation({ text: unknown })], found: [] },
  ],
};
