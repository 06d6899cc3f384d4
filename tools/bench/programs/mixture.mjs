// Objects of 25 types, as a large site has them.
const name = (noun) => (number) => ({ name: `${noun} ${number}` });
const described = (noun) => (number) => ({ name: `${noun} ${number}`, description: `What ${noun} ${number} is for` });
const address = (number) => `198.51.${Math.floor(number / 200)}.${(number % 200) + 1}`;
const visitor = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** `[type, path, arguments of object number n]`. No object needs another one, so their order does not matter. */
const mixture = [
  [
    "global:Agent",
    "global/agents",
    (number) => ({
      email: `agent${number}@bench.example`,
      firstName: "Agent",
      lastName: `${number}`,
      password: "Passw0rd!",
    }),
  ],
  ["global:AgentAwayStatus", "global/agentAwayStatuses", name("Away")],
  ["global:Department", "global/departments", described("Department")],
  [
    "global:LoginIpAllowlist",
    "global/loginIpAllowlists",
    (number) => ({ ipRangeFrom: address(number), ipRangeTo: address(number) }),
  ],
  ["global:Role", "global/roles", described("Role")],
  ["global:Skill", "global/skills", described("Skill")],
  [
    "livechat:BannedIp",
    "livechat/bannedIps",
    (number) => ({ ipRangeFrom: address(number), ipRangeTo: address(number), comment: "Spam" }),
  ],
  ["livechat:BannedVisitor", "livechat/bannedVisitors", (number) => ({ visitorId: visitor(number), comment: "Spam" })],
  ["livechat:Campaign", "livechat/campaigns", described("Campaign")],
  [
    "livechat:ConversionAction",
    "livechat/conversionActions",
    (number) => ({ name: `Conversion ${number}`, type: "API" }),
  ],
  [
    "livechat:CustomVariable",
    "livechat/customVariables",
    (number) => ({ name: `Variable ${number}`, type: "text", value: `value${number}` }),
  ],
  ["livechat:Field", "livechat/fields", (number) => ({ name: `Field ${number}`, type: "text" })],
  ["livechat:LiveChatSecureForm", "livechat/secureForms", name("Form")],
  ["livechat:Shift", "livechat/shifts", name("Shift")],
  [
    "livechat:Webhook",
    "livechat/webhooks",
    (number) => ({ event: "chatEnds", targetUrl: `https://hooks.example/${number}` }),
  ],
  [
    "ticketing:BlockedSender",
    "ticketing/blockedSenders",
    (number) => ({ identityValueOrDomain: `sender${number}@bench.example` }),
  ],
  ["ticketing:Field", "ticketing/fields", (number) => ({ name: `Field ${number}`, type: "text" })],
  ["ticketing:Holiday", "ticketing/holidays", (number) => ({ title: `Holiday ${number}`, date: "2027-01-01" })],
  ["ticketing:SlaPolicy", "ticketing/slaPolicies", name("Policy")],
  ["ticketing:Tag", "ticketing/tags", name("Tag")],
  ["contact:ContactField", "contact/fields", (number) => ({ name: `Field ${number}`, type: "text" })],
  ["kb:KnowledgeBase", "kb/knowledgeBases", name("Knowledge base")],
  [
    "bot:AgentAssistSynonym",
    "bot/agentAssistSynonyms",
    (number) => ({ keyword: `word${number}`, synonyms: [`term${number}`] }),
  ],
  ["bot:TaskBot", "bot/taskbots", name("Bot")],
  ["voicebot:VoiceBot", "voicebot/voicebots", name("Voice bot")],
];

/**
 * `size` objects, as many of each type. `name` tells them apart in a program.
 *
 * @param {number} size
 * @param {string} [of] `mixture`, or one type: `livechat:Campaign`
 * @returns {{ type: string, path: string, name: string, args: Record<string, unknown> }[]}
 */
export function objectsOf(size, of = "mixture") {
  const kinds = mixture.filter(([type]) => of === "mixture" || of === type);
  return Array.from({ length: size }, (_, index) => {
    const [type, path, argsOf] = kinds[index % kinds.length];
    const number = Math.floor(index / kinds.length);
    return { type, path, name: `${type.replace(":", "-")}-${number}`, args: argsOf(number) };
  });
}

/**
 * Arguments with one text changed, which neither makes the object anew nor takes another one's name.
 *
 * @param {{ args: Record<string, unknown> }} object
 * @returns {Record<string, unknown>}
 */
export function editedArgs({ args }) {
  const key = ["description", "lastName", "name"].find((it) => it in args);
  return key ? { ...args, [key]: `${args[key]}, edited` } : args;
}
