import type { Case } from "./case.js";
import { idOf, type Made, unknown } from "./site.js";

const webhook = (targetUrl: string): Made => ["livechat:Webhook", "crm", { event: "chatEnds", targetUrl }];
const admin = (name: string, more = {}): Made => [
  "global:Agent",
  name,
  { email: `${name}@widgets.example`, isAdmin: true, ...more },
];
const list: Made = ["global:LoginIpAllowlistConfig", "list", { isEnabled: true }];
const range = (ipRangeFrom: string, ipRangeTo = ipRangeFrom): Made => [
  "global:LoginIpAllowlist",
  "office",
  { ipRangeFrom, ipRangeTo },
];
const address = "203.0.113.7";
const email = "Ada@widgets.example";

/** By rule. */
export const casesOfSecurity: Readonly<Record<string, readonly Case[]>> = {
  "webhook-without-https": [
    {
      program: "a webhook in clear text",
      made: [webhook("HTTP://crm.example/chats")],
      found: [["crm", "without HTTPS"]],
    },
    {
      program: "a bot and a function that call in clear text",
      made: [
        [
          "bot:ChatbotIntentAnswer",
          "answer",
          {
            intentId: unknown,
            chatbotResponse: {
              chatbotActions: [{ type: "chatbotActionWebhook", chatbotActionWebhook: { url: "http://crm.example" } }],
            },
          },
        ],
        ["aiagent:AiAgentFunction", "orders", { apiRequest: { url: "http://crm.example" } }],
      ],
      found: [
        ["answer", "answer of an intent"],
        ["orders", "without HTTPS"],
      ],
    },
    { program: "a webhook", made: [webhook("https://crm.example/http://x")], found: [] },
    { program: "an address that is not known yet", made: [webhook(unknown)], found: [] },
    {
      program: "a link in a text",
      made: [
        [
          "bot:ChatbotIntentAnswer",
          "answer",
          {
            intentId: unknown,
            chatbotResponse: { chatbotActions: [{ chatbotActionSendVideo: { videoUrl: "http://x.example" } }] },
          },
        ],
      ],
      found: [],
    },
  ],
  "sign-in-without-https": [
    {
      program: "a page in clear text",
      made: [["global:AgentSsoConfig", "sso", { protocolType: "jwtSso", jwtLoginUrl: "http://id.example" }]],
      found: [["sso", "without HTTPS"]],
    },
    {
      program: "a page",
      made: [["global:AgentSsoConfig", "sso", { protocolType: "jwtSso", jwtLoginUrl: "https://id.example" }]],
      found: [],
    },
    {
      program: "a page that is not known yet",
      made: [["livechat:VisitorSsoConfig", "sso", { signInUrl: unknown }]],
      found: [],
    },
  ],
  "agent-with-every-permission": [
    {
      program: "an administrator besides the program's",
      made: [admin("ada"), admin("eve")],
      options: { email },
      found: [["eve", "administrator"]],
    },
    {
      program: "two administrators, and nobody knows the program's",
      made: [admin("ada"), admin("eve")],
      found: [
        ["ada", "administrator"],
        ["eve", "administrator"],
      ],
    },
    {
      program: "the role of administrators",
      made: [
        ["global:Role", "admins", { name: "Administrators" }, { outputs: { type: "Administrators" } }],
        admin("eve", { isAdmin: false, roleIds: [idOf("admins")] }),
      ],
      options: { email },
      found: [["eve", "administrator"]],
    },
    { program: "a single administrator", made: [admin("ada"), admin("eve", { isAdmin: false })], found: [] },
    {
      program: "an administrator who is switched off",
      made: [admin("eve", { isActive: false })],
      options: { email },
      found: [],
    },
    { program: "what is not known yet", made: [admin("eve", { isAdmin: unknown })], options: { email }, found: [] },
  ],
  "allowlist-locks-out": [
    {
      program: "ranges without the address",
      made: [list, range("203.0.113.8", "203.0.113.20")],
      options: { address },
      found: [["list", `holds your address ${address}`]],
    },
    { program: "no range", made: [list], found: [["list", "no range that is allowed"]] },
    {
      program: "a range that ends before it begins",
      made: [list, range("203.0.113.8", "203.0.113.7")],
      found: [["list", "ends before it begins"]],
    },
    {
      program: "a range with the address",
      made: [list, range("203.0.112.0", "203.0.113.7")],
      options: { address },
      found: [],
    },
    { program: "a range, and nobody knows the address", made: [list, range("198.51.100.1")], found: [] },
    { program: "a range that is not known yet", made: [list, range(unknown)], options: { address }, found: [] },
    {
      program: "a list that is switched off",
      made: [["global:LoginIpAllowlistConfig", "list", { isEnabled: false }]],
      options: { address },
      found: [],
    },
    {
      program: "a switch that the program leaves open",
      made: [["global:LoginIpAllowlistConfig", "list", {}]],
      options: { address },
      found: [],
    },
  ],
  "own-agent-switched-off": [
    {
      program: "the program's own agent",
      made: [["global:Agent", "ada", { email: "ada@widgets.example", isActive: false }]],
      options: { email },
      found: [["ada", "switched off"]],
    },
    {
      program: "another agent",
      made: [["global:Agent", "bob", { email: "bob@widgets.example", isActive: false }]],
      options: { email },
      found: [],
    },
    {
      program: "nobody knows whose key it is",
      made: [["global:Agent", "ada", { email: "ada@widgets.example", isActive: false }]],
      found: [],
    },
    {
      program: "what is not known yet",
      made: [["global:Agent", "ada", { email: unknown, isActive: false }]],
      options: { email },
      found: [],
    },
  ],
};
