import type { Case } from "./case.js";
import { shop } from "./routing-rule.js";
import { idOf, type Made, unknown } from "./site.js";

const field = (name: unknown, more = {}): Made => ["livechat:Field", "field", { name, type: "text", ...more }];
const preChat = (label: string, more = {}): Made => [
  "livechat:PreChat",
  "form",
  { campaignId: idOf("shop"), preChatFormFields: [{ fieldId: "1", label, isVisible: true, ...more }] },
];
const answer = (name: string, intent: string, ...chatbotActions: object[]): Made => [
  "bot:ChatbotIntentAnswer",
  name,
  { intentId: idOf(intent), channelId: "Live Chat", chatbotResponse: { chatbotActions } },
];
const bot: Made = ["bot:Chatbot", "bot", { name: "Bot", languageId: "en", engineId: "1" }];
const intent = (name: string): Made => ["bot:ChatbotIntent", name, { chatbotId: idOf("bot"), name }];
const goTo = (name: string) => ({ type: "chatbotActionGoToIntent", chatbotActionGoToIntent: { intentId: idOf(name) } });
const start = { type: "chatbotActionStart", chatbotActionStart: { nextActionId: "1" } };
const ask = (message: string) => ({ type: "chatbotActionCollectComment", chatbotActionCollectComment: { message } });
const transfer = (transferTo: unknown) => ({
  type: "chatbotActionTransferChat",
  chatbotActionTransferChat: { type: "transferToAgent", transferTo },
});
const number = (type: string, settings: Record<string, unknown>): Made => [type, "one", settings];
/** By rule. */
export const casesOfQuestions: Readonly<Record<string, readonly Case[]>> = {
  "sensitive-question": [
    ...[
      "Card number",
      "Credit Card No.",
      "Kreditkartennummer",
      "Numéro de carte",
      "CVV",
      "PIN",
      "Password",
      "Ihr Passwort",
      "SSN",
    ].map((name): Case => ({ program: `a field ${name}`, made: [field(name)], found: [["field", "asks for"]] })),
    ...[
      "Order number",
      "Gift card",
      "Card type",
      "Pin code",
      "Shopping",
      "Forgot your password?",
      "Last four digits of your card number",
      "Company",
      "Spinning",
    ].map((name): Case => ({ program: `a field ${name}`, made: [field(name)], found: [] })),
    {
      program: "a label",
      made: [shop, preChat("Your card number")],
      found: [["form", "the number of a card: Your card number"]],
    },
    { program: "a label that nobody sees", made: [shop, preChat("Your card number", { isVisible: false })], found: [] },
    {
      program: "a bot",
      made: [bot, intent("pay"), answer("pays", "pay", ask("What is the password of your account?"))],
      found: [["pays", "a password"]],
    },
    {
      program: "a bot that warns",
      made: [bot, intent("pay"), answer("pays", "pay", ask("What happened? Never tell us your password."))],
      found: [],
    },
    { program: "something to tick", made: [field("Password", { type: "checkBox" })], found: [] },
    {
      program: "a secure form",
      made: [
        [
          "livechat:LiveChatSecureForm",
          "card",
          { name: "Card", secureFormFields: [{ name: "Card Number", type: "cardNumber" }] },
        ],
      ],
      found: [],
    },
    { program: "a name that is not known yet", made: [field(unknown)], found: [] },
  ],
  "bot-in-a-circle": [
    {
      program: "two intents that lead to each other",
      made: [
        bot,
        intent("a"),
        intent("b"),
        answer("to-b", "a", start, goTo("b")),
        answer("to-a", "b", start, goTo("a")),
      ],
      found: [
        ["to-b", "leads in a circle: to a, then b, and back"],
        ["to-a", "leads in a circle"],
      ],
    },
    {
      program: "a circle in which the bot asks something",
      made: [
        bot,
        intent("a"),
        intent("b"),
        answer("to-b", "a", start, ask("Which?"), goTo("b")),
        answer("to-a", "b", goTo("a")),
      ],
      found: [],
    },
    {
      program: "a hand-over to nobody",
      made: [bot, intent("a"), answer("over", "a", transfer(undefined))],
      found: [["over", "names nobody"]],
    },
    {
      program: "a hand-over that is not known yet",
      made: [bot, intent("a"), answer("over", "a", transfer(unknown))],
      found: [],
    },
  ],
  "impossible-number": [
    {
      program: "a share above all",
      made: [number("livechat:RoutingConfig", { campaignId: "1", percentageToBot: 150 })],
      found: [["one", "`percentageToBot` that cannot be: 150; it is 0 to 100"]],
    },
    {
      program: "a share below nothing, in a row",
      made: [number("livechat:RoutingConfig", { campaignId: "1", customRules: [{ name: "a", percentageToBot: -1 }] })],
      found: [["one", "0 to 100"]],
    },
    {
      program: "no chat for anybody",
      made: [
        number("livechat:AutoDistributionConfig", {
          ifLimitMaxConcurrentChatsForAllAgents: true,
          maxConcurrentChatsForAllAgents: 0,
        }),
      ],
      found: [["one", "at least 1"]],
    },
    {
      program: "an agent who gets no chats, and all of the chats for a bot",
      made: [
        number("livechat:AutoDistributionConfig", {
          agentAutoDistributionConfigs: [{ agentId: "1", maxConcurrentChats: 0 }],
        }),
        ["livechat:RoutingConfig", "two", { campaignId: "1", percentageToBot: 100 }],
      ],
      found: [],
    },
    {
      program: "a share that is not known yet",
      made: [number("livechat:RoutingConfig", { campaignId: "1", percentageToBot: unknown })],
      found: [],
    },
  ],
};
