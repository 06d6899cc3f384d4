import type { Case } from "./case.js";
import { type Made, unknown } from "./site.js";

const button = (...allowedDomains: unknown[]): Made => [
  "livechat:ChatButton",
  "button",
  { campaignId: "1", isDomainRestrictionEnabled: true, allowedDomains },
];
const client = (redirectUris: unknown): Made => ["global:OAuthClient", "crm", { clientId: "crm", redirectUris }];
const sender = (identityValueOrDomain: unknown): Made => ["ticketing:BlockedSender", "spam", { identityValueOrDomain }];
const passwords = (settings: Record<string, unknown>): Made => ["global:PasswordPolicyConfig", "passwords", settings];
const department = (settings: object): Made => ["global:Department", "sales", { name: "Sales", ...settings }];
const mails = (offlineMessageEmailAddresses: unknown): Made => department({ offlineMessageEmailAddresses });
const field = (...options: unknown[]): Made => [
  "livechat:Field",
  "topic",
  { name: "Topic", type: "dropdownList", fieldOptions: options.map((value) => ({ value })) },
];

const webhook = (targetUrl: unknown): Made => ["livechat:Webhook", "crm", { event: "chatEnds", targetUrl }];
const hosts = ["widgets.example"];

/** By rule. */
export const casesOfLists: Readonly<Record<string, readonly Case[]>> = {
  "list-of-everybody": [
    { program: "every domain", made: [button("shop.example", "*")], found: [["button", "shown on every domain"]] },
    { program: "no domain", made: [button()], found: [["button", "there is none"]] },
    { program: "codes for any host", made: [client("https://*.example/back")], found: [["crm", "hands its codes"]] },
    { program: "codes in clear text", made: [client("http://crm.example/back")], found: [["crm", "hands its codes"]] },
    { program: "mail of half the world", made: [sender("@GMail.com")], found: [["spam", "keeps out everybody"]] },
    {
      program: "domains of one's own, one's own machine, one sender",
      made: [
        button("shop.example", "*.shop.example"),
        client("http://localhost:3000/back,https://crm.example/back"),
        sender("eve@gmail.com"),
      ],
      found: [],
    },
    { program: "what is not known yet", made: [button(unknown), client(unknown), sender(unknown)], found: [] },
  ],
  "weak-password-policy": [
    {
      program: "four characters, as often as one likes",
      made: [
        passwords({
          isMinimumPasswordLengthEnabled: true,
          minimumPasswordLength: 4,
          isAgentLockedAfterCertainAttempts: true,
          maximumLoginAttemptsBeforeLock: 1000,
        }),
      ],
      found: [
        ["passwords", "too short: 4 characters"],
        ["passwords", "guess too often: 1000 times"],
      ],
    },
    {
      program: "any length",
      made: [passwords({ isMinimumPasswordLengthEnabled: false })],
      found: [["passwords", "any length"]],
    },
    {
      program: "twelve characters, five failures",
      made: [passwords({ minimumPasswordLength: 12, maximumLoginAttemptsBeforeLock: 5 })],
      found: [],
    },
    { program: "a length that is not known yet", made: [passwords({ minimumPasswordLength: unknown })], found: [] },
  ],
  "not-an-address": [
    { program: "a name", made: [mails("sales@shop.example, Sales")], found: [["sales", "that is none: Sales"]] },
    {
      program: "an agent without host",
      made: [["global:Agent", "ada", { email: "ada@" }]],
      found: [["ada", "none: ada@"]],
    },
    { program: "two addresses", made: [mails("sales@shop.example; help@shop.example")], found: [] },
    { program: "no address", made: [mails("")], found: [] },
    { program: "addresses that are not known yet", made: [mails(unknown)], found: [] },
  ],
  "webhook-to-nowhere": [
    ...[
      "https://localhost/chats",
      "https://127.0.0.1:8443",
      "https://10.1.2.3/",
      "https://crm/chats",
      "https://[::1]/",
      "https://crm.local",
    ].map((address): Case => ({
      program: address,
      made: [webhook(address)],
      found: [["crm", "cannot be reached from outside"]],
    })),
    ...["https://crm.example/localhost", "https://8.8.8.8/", "https://172.32.0.1/", "https://{!host}/", "https://"].map(
      (address): Case => ({ program: address, made: [webhook(address)], found: [] }),
    ),
    { program: "an address that is not known yet", made: [webhook(unknown)], found: [] },
  ],
  "host-not-on-list": [
    {
      program: "another host, and one that only looks like it",
      made: [
        webhook("https://evil.example/widgets.example"),
        ["aiagent:AiAgentFunction", "orders", { apiRequest: { url: "https://evilwidgets.example" } }],
      ],
      options: { hosts },
      found: [
        ["crm", "calls evil.example, which is not on the list"],
        ["orders", "calls evilwidgets.example"],
      ],
    },
    { program: "a host of the list", made: [webhook("https://crm.Widgets.example/")], options: { hosts }, found: [] },
    { program: "no list", made: [webhook("https://evil.example/")], found: [] },
    { program: "an address that is not known yet", made: [webhook(unknown)], options: { hosts }, found: [] },
  ],
  "option-twice": [
    {
      program: "two options of a field",
      made: [field("Order", "Delivery", "order ")],
      found: [["topic", "called the same"]],
    },
    {
      program: "two options that differ, and two spans of one day",
      made: [
        field("Order", "Delivery"),
        [
          "livechat:Shift",
          "day",
          {
            name: "Day",
            shiftWorkingHours: [
              { dayOfWeek: "Monday", startTime: "08:00", endTime: "12:00" },
              { dayOfWeek: "Monday", startTime: "13:00", endTime: "17:00" },
            ],
          },
        ],
      ],
      found: [],
    },
    { program: "options that are not known yet", made: [field(unknown, unknown)], found: [] },
  ],
  "department-used-by-nothing": [
    {
      program: "a department switched off everywhere",
      made: [department({ isAvailableInLiveChat: false, isAvailableInTicketingAndMessaging: false })],
      found: [["sales", "nor voice uses the department Sales"]],
    },
    {
      program: "a department for calls",
      made: [
        department({
          isAvailableInLiveChat: false,
          isAvailableInTicketingAndMessaging: false,
          isAvailableInVoice: true,
        }),
      ],
      found: [],
    },
    { program: "a department for chats", made: [department({ isAvailableInTicketingAndMessaging: false })], found: [] },
    {
      program: "a switch that is not known yet",
      made: [department({ isAvailableInLiveChat: false, isAvailableInTicketingAndMessaging: unknown })],
      found: [],
    },
  ],
};
