import { site } from "./site.js";

/** Something that a pull request does to the program of {@link site}. */
export interface Scenario {
  /** Name of its files. */
  readonly name: string;
  /** What is replaced by what. */
  readonly edits?: readonly (readonly [from: string | RegExp, to: string])[];
  /** What is added at the end. */
  readonly more?: string;
  /** What happens on the site meanwhile: then it is a refresh that is recorded, not a preview. */
  readonly outside?: readonly (readonly [
    collection: string,
    name: string,
    edit: Readonly<Record<string, string | boolean>> | "deleted",
  ])[];
}

/** The program after the edits of a scenario. */
export function programOf({ name, edits = [], more = "" }: Scenario): string {
  const edited = edits.reduce((text, [from, to]) => {
    const next = text.replace(from, () => to);
    if (next === text) throw new Error(`${name}: the program does not hold ${String(from)}`);
    return next;
  }, site);
  return `${edited}\n${more}`;
}

const nasty =
  "</summary> <img src=x onerror=alert(1)> [click](https://evil.example) @everyone #1 | `code` **b** <details>";

/** Changes as people make them, in every area. */
export const scenarios: readonly Scenario[] = [
  { name: "nothing" },
  {
    name: "rule-to-another-department",
    edits: [
      ['"VIP", routeTo: "department", routeToId: support.id', '"VIP", routeTo: "department", routeToId: sales.id'],
    ],
  },
  {
    name: "rule-to-an-agent-who-is-not-managed",
    edits: [['"VIP", routeTo: "department", routeToId: support.id', '"VIP", routeTo: "agent", routeToId: grace.id']],
  },
  { name: "rule-off", edits: [["routeToId: support.id, isEnabled: true", "routeToId: support.id, isEnabled: false"]] },
  { name: "rule-moved", edits: [['name: "Send it back",', 'name: "Send it back", order: 1,']] },
  {
    name: "rule-conditions",
    edits: [
      ['operator: "is", value: "Halifax" },\n    {', 'operator: "contains", value: "Montréal" },\n    {'],
      [
        'value: "Canada" },',
        'value: "Canada" },\n    { fieldName: "{!Visitor.Language}", operator: "contains", value: "French" },',
      ],
      [
        'isEnabled: true, conditionMetType: "all",\n  routing',
        'isEnabled: true, conditionMetType: "logicalExpression", logicalExpression: "1 and (2 or 3)",\n  routing',
      ],
    ],
  },
  {
    name: "new-campaign",
    more: `
const fresh = new comm100.livechat.Campaign("fresh", { name: "Outlet", language: "german" });
const outlet = new comm100.global.Department("outlet", { name: "Outlet team", agentIds: [ada.id] });
new comm100.livechat.ChatWindow("fresh", { campaignId: fresh.id, style: "circle", color: "#ff0000", greetingMessage: "Willkommen!" });
new comm100.livechat.ChatButton("fresh", { campaignId: fresh.id, type: "adaptive", adaptiveButtonColor: "#ff0000" });
new comm100.livechat.RoutingConfig("fresh", { campaignId: fresh.id, isEnabled: true, type: "sameForAll", routeTo: "department", routeToId: outlet.id });
new comm100.livechat.RoutingRule("fresh", { campaignId: fresh.id, name: "Everybody", routeTo: "department", routeToId: outlet.id, conditionMetType: "all",
  routingRuleConditions: [{ fieldName: "{!Visitor.Country}", operator: "is", value: "Germany" }] });
`,
  },
  {
    name: "department-deleted-rule-led-elsewhere",
    edits: [
      [/const returns = .*\n/, ""],
      ["routeToId: returns.id", "routeToId: sales.id"],
    ],
  },
  {
    name: "department-deleted-rule-left-hanging",
    edits: [
      [/const returns = .*\n/, ""],
      [
        "routeToId: returns.id }, { dependsOn: night }",
        'routeToId: "ignored" }, { dependsOn: night, ignoreChanges: ["routeToId"] }',
      ],
    ],
  },
  {
    name: "campaign-deleted",
    edits: [
      [/const help = new comm100.livechat.*\n/, ""],
      [/new comm100.livechat.ChatButton\("help".*\n/, ""],
      [/new comm100.livechat.RoutingRule\("help".*\n/, ""],
    ],
  },
  {
    name: "made-anew",
    edits: [
      ['name: "Loyalty level"', 'name: "Loyalty status"'],
      ['campaignId, name: "Full cart"', 'campaignId: help.id, name: "Full cart"'],
    ],
  },
  {
    name: "article-text",
    edits: [
      ["within 14 days, and", "within a month, and"],
      ["without it we cannot help", "without it we can help members only"],
      ["up to 500 euros", "up to 1,000 euros"],
      ["https://widgets.example/faq", "https://widgets.example/questions"],
    ],
  },
  {
    name: "article-formatting",
    edits: [
      [
        "<p>Send it back within 14 days, and you get your money back.",
        "<p>Send it back <b>within 14 days</b>, and you get your money back.",
      ],
    ],
  },
  {
    name: "article-published",
    edits: [
      [
        'status: "draft", body: "<p>Soon.</p>"',
        'status: "published", body: "<p>A voucher is valid for three years.</p>"',
      ],
    ],
  },
  {
    name: "shift-hours",
    edits: [
      [
        'dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00"',
        'dayOfWeek: "Monday", startTime: "10:00:00", endTime: "18:30:00"',
      ],
      [
        '{ dayOfWeek: "Tuesday", startTime: "09:00:00", endTime: "17:00:00" }',
        '{ dayOfWeek: "Wednesday", startTime: "09:00:00", endTime: "13:00:00" }',
      ],
      [
        'holidayDate: "2027-01-01" }]',
        'holidayDate: "2027-01-01" }, { name: "Canada Day", holidayDate: "2027-07-01" }]',
      ],
      ["agentIds: [ada.id], departmentIds", "agentIds: [bob.id], departmentIds"],
    ],
  },
  {
    name: "time-zone-and-language",
    edits: [
      ['name: "Day", timeZone: "Atlantic Standard Time"', 'name: "Day", timeZone: "Tokyo Standard Time"'],
      [
        'company: "Example Widgets", timeZone: "Atlantic Standard Time"',
        'company: "Example Widgets", timeZone: "GMT Standard Time"',
      ],
      ['name: "Shop", language: "english"', 'name: "Shop", language: "french"'],
      ['defaultLanguage: "english", isCustom', 'defaultLanguage: "french", isCustom'],
      ['customText: "Send" }', 'customText: "Envoyer" }, { systemName: "chatwindow_close", customText: "Fermer" }'],
    ],
  },
  {
    name: "permissions",
    edits: [
      ["agentIds: [ada.id], permissionIds: [1, 2, 4]", "agentIds: [ada.id, bob.id], permissionIds: [1, 4, 5]"],
      ['title: "Support",', 'title: "Head of support", isAdmin: true,'],
      ['displayName: "Bob",', 'displayName: "Bob", isActive: false,'],
    ],
  },
  {
    name: "password-policy-weaker",
    edits: [
      [
        "minimumPasswordLength: 12, isPasswordExpiredInCertainDays: true, passwordExpiredInCertainDays: 180",
        "minimumPasswordLength: 8, isPasswordExpiredInCertainDays: false, passwordExpiredInCertainDays: 180",
      ],
      ['"masking", { isEnabled: true }', '"masking", { isEnabled: false }'],
    ],
  },
  {
    name: "secrets",
    edits: [
      ['displayName: "Ada", password: "Passw0rd!"', 'displayName: "Ada", password: "Passw0rd!2"'],
      ["first secret", "second secret"],
    ],
  },
  {
    name: "single-sign-on-off-allowlist-on",
    edits: [
      ['"sso", { isEnabled: true', '"sso", { isEnabled: false'],
      ['"allowlist", { isEnabled: false }', '"allowlist", { isEnabled: true }'],
      ["203.0.113.20", "203.0.113.30"],
    ],
  },
  {
    name: "sla",
    edits: [
      ["isEnabled: true, firstResponse: 60", "isEnabled: false, firstResponse: 90"],
      ['operationalHours: "BusinessHour"', 'operationalHours: "CalendarHour"'],
      ['value: "high" }]', 'value: "high" }, { fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" }]'],
    ],
  },
  {
    name: "ticketing-hours",
    edits: [
      [
        'mondayEndTime: "18:00:00", ifWorkOnSunday: false',
        'mondayEndTime: "16:00:00", ifWorkOnSunday: true, sundayStartTime: "10:00:00", sundayEndTime: "14:00:00"',
      ],
      ['date: "2027-03-02"', 'date: "2027-03-03"'],
    ],
  },
  {
    name: "ticket-routing-and-e-mail",
    edits: [
      ['routeToDepartmentId: support.id, priority: "urgent"', 'routeToDepartmentId: sales.id, priority: "high"'],
      [
        "<p>Thank you. We answer within two days.</p>",
        "<p>Thank you. We answer within <b>one day</b>, except on Sundays.</p>",
      ],
      [
        'textBody: "Thank you. We answer within two days."',
        'textBody: "Thank you. We answer within one day, except on Sundays."',
      ],
    ],
  },
  {
    name: "chat-window",
    edits: [
      [
        'color: "#336699", greetingMessage: "Welcome to our shop!", ifEndChatWhenVisitorIsInactive: true, minutesOfVisitorInactivity: 10',
        'color: "#993366", greetingMessage: "Welcome to our shop! 🎉 How can we help?", isFileSendAllow: false, ifEndChatWhenVisitorIsInactive: true, minutesOfVisitorInactivity: 30',
      ],
    ],
  },
  {
    name: "what-visitors-see",
    edits: [
      [
        'isEnabled: true, text: "Can we help you with your order?"',
        'isEnabled: true, text: "Can we help you with your cart?"',
      ],
      [
        "We are asleep. Leave us a note.",
        "We are back tomorrow at 9:00. Leave us a note, and we answer first thing in the morning.",
      ],
      ['isEnabled: true, greetingMessage: "Tell us', 'isEnabled: false, greetingMessage: "Tell us'],
      [
        '{ campaignId, type: "adaptive", adaptiveButtonColor: "#336699"',
        '{ campaignId, type: "adaptive", adaptiveButtonColor: "#993366"',
      ],
    ],
  },
  {
    name: "chatbot",
    edits: [
      [
        'highConfidenceScore: 60, channelIds: ["Live Chat"]',
        'highConfidenceScore: 75, channelIds: ["Live Chat", "WhatsApp"]',
      ],
      ["departmentIds: [support.id] }],", "departmentIds: [support.id, sales.id] }],"],
    ],
  },
  {
    name: "ai-agent",
    edits: [
      [
        'tone: "friendly", instructions: "Be brief. Never promise a refund."',
        'tone: "humorous", instructions: "Be brief. Promise a refund only to members. Hand over to an agent when somebody is angry."',
      ],
      ['{ question: "track my order" }', '{ question: "when does my order arrive" }, { question: "track my order" }'],
    ],
  },
  {
    name: "voice-bot",
    edits: [
      ["timeToHangUpCallWhenNoInput: 120", "timeToHangUpCallWhenNoInput: 45"],
      ['["one moment", "hold on"]', '["hold on", "one moment", "please wait"]'],
    ],
  },
  {
    name: "contact-options-moved",
    edits: [
      [
        '{ value: "silver", displayText: "Silver" }, { value: "gold", displayText: "Gold" }',
        '{ value: "platinum", displayText: "Platinum" }, { value: "gold", displayText: "Gold" }, { value: "silver", displayText: "Silver card" }',
      ],
    ],
  },
  {
    name: "less-and-more-managed",
    edits: [
      [/new comm100.global.PasswordPolicyConfig.*\n/, ""],
      ['name: "Sales", description: "Offers and orders"', 'name: "Sales", isAvailableInVoice: true'],
      ["https://crm.widgets.example/chats", "https://crm.widgets.example/v2/chats"],
    ],
  },
  {
    name: "taken-over",
    more: `new comm100.livechat.Campaign("legacy", { name: "Legacy", language: "english", description: "Old shop" }, { import: process.env.LEGACY! });\nnew comm100.global.DepartmentConfig("departments", { isEnabled: true });`,
  },
  {
    name: "names-with-markdown",
    edits: [
      ['name: "Shop", language', `name: ${JSON.stringify(nasty)}, language`],
      [
        'name: "Support", description: "First line"',
        'name: "تمت _x_ ~~y~~ 🧑‍🚒", description: "1. one\\n2. two\\n\\n# three\\n<script>alert(1)</script> $a$ https://evil.example"',
      ],
    ],
  },
  {
    name: "formatted-message",
    edits: [
      ["<p>Hello, how can we help you today?</p>", "<p>Good day, how may we help you?</p>"],
      ['shortcuts: "hi"', 'shortcuts: "gd"'],
    ],
  },
  {
    name: "failed-check",
    edits: [
      ['name: "Day", timeZone: "Atlantic Standard Time"', 'name: "", timeZone: "Mars" as never'],
      ['dayOfWeek: "Monday", startTime: "09:00:00"', 'dayOfWeek: "Monday", startTime: "9 o\'clock"'],
      ["firstResponse: 60", "firstResponse: 90"],
    ],
  },
  { name: "failed-program", more: `throw new Error("The price list is missing: prices.json");` },
  { name: "protected-deleted", edits: [[/new comm100.ticketing.Holiday.*\n/, ""]] },
  {
    name: "second-account",
    more: `
const staging = new comm100.Provider("staging", { endpoint: process.env.COMM100_ENDPOINT!, siteId: process.env.COMM100_SITE_ID!, email: process.env.COMM100_EMAIL!, apiKey: process.env.COMM100_API_KEY! });
const copy = new comm100.livechat.Campaign("shop-staging", { name: "Shop", language: "english" }, { provider: staging });
new comm100.livechat.RoutingRule("vip-staging", { campaignId: copy.id, name: "VIP", routeTo: "department", routeToId: support.id }, { provider: staging });
`,
  },
  {
    name: "drift",
    outside: [
      ["livechat/campaigns/{Shop}/routing/customRules", "VIP", { isEnabled: false }],
      ["global/departments", "Support", { description: "Changed at night" }],
      ["livechat/webhooks", "chatEnds", "deleted"],
    ],
  },
];
