import type { Case } from "./case.js";
import { shop } from "./routing-rule.js";
import { idOf, type Made, unknown } from "./site.js";

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
export const casesOfWords: Readonly<Record<string, readonly Case[]>> = {
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
