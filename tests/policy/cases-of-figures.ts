import type { Case } from "./case.js";
import { type Made, unknown } from "./site.js";

const sla = (settings: object): Made => ["ticketing:SlaPolicy", "gold", { name: "Gold", ...settings }];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const week: Made = [
  "ticketing:WorkingHoursConfig",
  "hours",
  {
    ...Object.fromEntries(days.map((day) => [`ifWorkOn${day}`, day === "Monday"])),
    mondayStartTime: "08:00:00",
    mondayEndTime: "18:00:00",
  },
];
const bot = (settings: object, more = {}): Made => [
  "bot:Chatbot",
  "lotte",
  { name: "Lotte", languageId: "en", engineId: "1", ...settings },
  more,
];
const message = (name: string, shortcuts: unknown, type = "Public"): Made => [
  `global:${type}CannedMessage`,
  name,
  { name, categoryId: "1", message: "Hello", shortcuts },
];

/** By rule. */
export const casesOfFigures: Readonly<Record<string, readonly Case[]>> = {
  "sla-times": [
    {
      program: "a resolution before the responses",
      made: [sla({ firstResponse: 60, nextResponse: 120, resolution: 30 })],
      found: [
        ["gold", "wants the resolution before the first response (30 against 60)"],
        ["gold", "wants the resolution before the next response"],
      ],
    },
    {
      program: "times below zero, and none",
      made: [sla({ firstResponse: -5, resolution: 0 })],
      found: [
        ["gold", "gives no time for the first response (-5)"],
        ["gold", "gives no time for the resolution (0)"],
      ],
    },
    {
      program: "more working hours than there are in a week",
      made: [week, sla({ firstResponse: 660, operationalHours: "BusinessHour" })],
      found: [["gold", "more time for the first response than a week has working hours"]],
    },
    {
      program: "the same by the calendar",
      made: [week, sla({ firstResponse: 660, operationalHours: "CalendarHour" })],
      found: [],
    },
    { program: "times that rise", made: [sla({ firstResponse: 60, nextResponse: 120, resolution: 2880 })], found: [] },
    { program: "a time that is not known yet", made: [sla({ firstResponse: 60, resolution: unknown })], found: [] },
  ],
  "bot-scores": [
    {
      program: "no answer above certainty",
      made: [bot({ noAnswerScore: 80, highConfidenceScore: 70 })],
      found: [["lotte", "`noAnswerScore` that is above its `highConfidenceScore` (80 and 70)"]],
    },
    {
      program: "no answer above the certainty that a new bot has",
      made: [bot({ noAnswerScore: 40 })],
      found: [["lotte", "as high as its `highConfidenceScore` (40 and 40)"]],
    },
    {
      program: "moods that fall",
      made: [bot({ ifSentiment: true, negativeScore: 3, neutralScore: -1 })],
      found: [["lotte", "`negativeScore` that is above its `neutralScore`"]],
    },
    {
      program: "moods that nobody looks at",
      made: [bot({ ifSentiment: false, negativeScore: 3, neutralScore: -1 })],
      found: [],
    },
    { program: "a bot as it comes", made: [bot({})], found: [] },
    { program: "scores that rise", made: [bot({ noAnswerScore: 30, highConfidenceScore: 70 })], found: [] },
    {
      program: "a score of an existing bot that is not known",
      made: [bot({ noAnswerScore: 45 }, { external: true })],
      found: [],
    },
    {
      program: "a score that is not known yet",
      made: [bot({ noAnswerScore: 80, highConfidenceScore: unknown })],
      found: [],
    },
  ],
  "duplicate-shortcut": [
    {
      program: "one of several, in another case",
      made: [message("hello", "hej, hello"), message("bye", "HEJ")],
      found: [["bye", "same shortcut HEJ as the public canned message hello"]],
    },
    {
      program: "twice in one message",
      made: [message("hello", "hej,hej")],
      found: [["hello", "has the shortcut hej twice"]],
    },
    {
      program: "a private message",
      made: [message("hello", "hej"), message("mine", "hej", "Private")],
      found: [["mine", "as the public canned message hello"]],
    },
    {
      program: "shortcuts that differ, and none",
      made: [message("a", "hi,hello"), message("b", "bye,"), message("c", "")],
      found: [],
    },
    { program: "shortcuts that are not known yet", made: [message("a", unknown), message("b", unknown)], found: [] },
  ],
  "open-ip-range": [
    {
      program: "an allow-list of everybody",
      made: [range("global:LoginIpAllowlist", "office", "0.0.0.0", "255.255.255.255")],
      found: [["office", "lets everybody in"]],
    },
    {
      program: "two halves",
      made: [
        range("global:LoginIpAllowlist", "low", "0.0.0.0", "127.255.255.255"),
        range("global:LoginIpAllowlist", "high", "128.0.0.0", "255.255.255.255"),
      ],
      found: [["low", "together with others, lets everybody in"]],
    },
    {
      program: "a ban of almost everybody",
      made: [range("livechat:BannedIp", "spam", "1.0.0.0", "223.255.255.255")],
      found: [["spam", "keeps out 87 % of all addresses"]],
    },
    {
      program: "a range that is backwards",
      made: [range("livechat:BannedIp", "spam", "203.0.113.40", "203.0.113.10")],
      found: [["spam", "ends before it begins"]],
    },
    {
      program: "an office, and one address",
      made: [
        range("global:LoginIpAllowlist", "office", "203.0.113.10", "203.0.113.40"),
        range("global:LoginIpAllowlist", "home", "198.51.100.1", "198.51.100.1"),
      ],
      found: [],
    },
    {
      program: "an end that is not known yet",
      made: [range("global:LoginIpAllowlist", "office", "0.0.0.0", unknown)],
      found: [],
    },
  ],
};

function range(type: string, name: string, ipRangeFrom: string, ipRangeTo: string): Made {
  return [type, name, { ipRangeFrom, ipRangeTo }];
}
