import type { Case } from "./case.js";
import { idOf, type Made, unknown } from "./site.js";

const shop: Made = ["livechat:Campaign", "shop", { name: "Shop" }];
const offline = (settings: object, more: Made[3] = {}): Made => [
  "livechat:OfflineMessageConfig",
  "offline",
  { campaignId: idOf("shop"), ...settings },
  more,
];
const language = (settings: object): Made => [
  "livechat:CampaignLanguage",
  "words",
  { campaignId: idOf("shop"), isCustomLanguageEnabled: true, ...settings },
];
const bot: Made = ["bot:Chatbot", "bot", { name: "Bot", languageId: "en", engineId: "1" }];
const intent: Made = ["bot:ChatbotIntent", "order", { chatbotId: idOf("bot"), name: "Order" }];
const answer = (...types: string[]): Made => [
  "bot:ChatbotIntentAnswer",
  "answer",
  {
    intentId: idOf("order"),
    channelId: "Live Chat",
    chatbotResponse: { chatbotActions: types.map((type) => ({ type })) },
  },
];
const event = (type: string, ...types: string[]): Made => [
  "aiagent:AiAgentEvent",
  "stuck",
  {
    aiAgentId: unknown,
    event: "whenNoAnswer",
    type,
    workflow: { chatbotActions: types.map((one) => ({ type: one })) },
  },
];

/** By rule. */
export const casesOfVisitors: Readonly<Record<string, readonly Case[]>> = {
  "campaign-without-offline-message": [
    {
      program: "a page without address",
      made: [shop, offline({ type: "customOfflineMessagePage", customOfflineMessagePageURL: " " })],
      found: [["offline", "page of your own"]],
    },
    {
      program: "mail to no address, as the site was last read",
      made: [shop, offline({ emailOfflineMessageTo: "customEmailAddress" }, { outputs: { customEmailAddresses: "" } })],
      found: [["offline", "mails offline messages"]],
    },
    {
      program: "a form that shows nothing",
      made: [shop, offline({ offlineMessageFormFields: [{ isVisible: false }, { isVisible: false }] })],
      found: [["offline", "form without a field"]],
    },
    {
      program: "a department that mails to no address",
      made: [["global:Department", "sales", { offlineMessageMailTo: "toEmailAddresses" }]],
      found: [["sales", "mails offline messages"]],
    },
    { program: "no settings of offline messages", made: [shop], found: [] },
    {
      program: "a page",
      made: [
        shop,
        offline({ type: "customOfflineMessagePage", customOfflineMessagePageURL: "https://widgets.example/write" }),
      ],
      found: [],
    },
    {
      program: "a page that is not known yet",
      made: [shop, offline({ type: "customOfflineMessagePage", customOfflineMessagePageURL: unknown })],
      found: [],
    },
    {
      program: "a page that the program leaves open",
      made: [shop, offline({ type: "customOfflineMessagePage" })],
      found: [],
    },
    {
      program: "a form with a field that shows",
      made: [shop, offline({ offlineMessageFormFields: [{ isVisible: false }, { isVisible: true }] })],
      found: [],
    },
  ],
  "language-without-texts": [
    { program: "no texts", made: [shop, language({ customLanguageItems: [] })], found: [["words", "has none"]] },
    {
      program: "an empty text",
      made: [
        shop,
        language({
          customLanguageItems: [
            { systemName: "a", customText: "" },
            { systemName: "b", customText: "Ja" },
          ],
        }),
      ],
      found: [["words", "leaves 1 of 2 empty"]],
    },
    {
      program: "texts",
      made: [shop, language({ customLanguageItems: [{ systemName: "a", customText: "Ja" }] })],
      found: [],
    },
    { program: "texts that the program leaves open", made: [shop, language({})], found: [] },
    {
      program: "a text that is not known yet",
      made: [shop, language({ customLanguageItems: [{ systemName: "a", customText: unknown }] })],
      found: [],
    },
    {
      program: "built-in texts",
      made: [shop, language({ isCustomLanguageEnabled: false, customLanguageItems: [] })],
      found: [],
    },
  ],
  "bot-without-hand-off": [
    {
      program: "answers that lead nowhere",
      made: [bot, intent, answer("chatbotActionStart", "chatbotActionSendMessage")],
      found: [["bot", "leads to a person"]],
    },
    {
      program: "a workflow without hand-off",
      made: [event("workflow", "chatbotActionStart", "chatbotActionSendMessage")],
      found: [["stuck", "leads to no person"]],
    },
    {
      program: "an answer that offers an agent",
      made: [bot, intent, answer("chatbotActionStart", "chatbotActionContactAgent")],
      found: [],
    },
    {
      program: "an action that is not known yet",
      made: [bot, intent, answer("chatbotActionStart", unknown)],
      found: [],
    },
    {
      program: "a flow that is not known yet",
      made: [
        bot,
        intent,
        answer("chatbotActionStart"),
        [
          "bot:ChatbotMessageWhenAVisitorStartAChat",
          "hello",
          { chatbotId: idOf("bot"), channelId: "Live Chat", chatbotResponse: unknown },
        ],
      ],
      found: [],
    },
    { program: "a bot whose answers are made by hand", made: [bot, intent], found: [] },
    {
      program: "a workflow that hands over",
      made: [event("workflow", "chatbotActionStart", "chatbotActionTransferChat")],
      found: [],
    },
    { program: "instructions in plain words", made: [event("naturalLanguage")], found: [] },
  ],
};
