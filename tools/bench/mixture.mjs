// Objects of 25 types, as a large site has them: `[type, arguments of object number n]`.
const name = (noun) => (number) => ({ name: `${noun} ${number}` });
const described = (noun) => (number) => ({ name: `${noun} ${number}`, description: `What ${noun} ${number} is for` });
const address = (number) => `198.51.${Math.floor(number / 200)}.${(number % 200) + 1}`;
const visitor = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** The types, each with the arguments of its objects. No object needs another one, so the order does not matter. */
export const mixture = [
  [
    "global:Agent",
    (number) => ({
      email: `agent${number}@bench.example`,
      firstName: "Agent",
      lastName: `${number}`,
      password: "Passw0rd!",
    }),
  ],
  ["global:AgentAwayStatus", name("Away")],
  ["global:Department", described("Department")],
  ["global:LoginIpAllowlist", (number) => ({ ipRangeFrom: address(number), ipRangeTo: address(number) })],
  ["global:Role", described("Role")],
  ["global:Skill", described("Skill")],
  ["livechat:BannedIp", (number) => ({ ipRangeFrom: address(number), ipRangeTo: address(number), comment: "Spam" })],
  ["livechat:BannedVisitor", (number) => ({ visitorId: visitor(number), comment: "Spam" })],
  ["livechat:Campaign", described("Campaign")],
  ["livechat:ConversionAction", (number) => ({ name: `Conversion ${number}`, type: "API" })],
  ["livechat:CustomVariable", (number) => ({ name: `Variable ${number}`, type: "text", value: `value${number}` })],
  ["livechat:Field", (number) => ({ name: `Field ${number}`, type: "text" })],
  ["livechat:LiveChatSecureForm", name("Form")],
  ["livechat:Shift", name("Shift")],
  ["livechat:Webhook", (number) => ({ event: "chatEnds", targetUrl: `https://hooks.example/${number}` })],
  ["ticketing:BlockedSender", (number) => ({ identityValueOrDomain: `sender${number}@bench.example` })],
  ["ticketing:Field", (number) => ({ name: `Field ${number}`, type: "text" })],
  ["ticketing:Holiday", (number) => ({ title: `Holiday ${number}`, date: "2027-01-01" })],
  ["ticketing:SlaPolicy", name("Policy")],
  ["ticketing:Tag", name("Tag")],
  ["contact:ContactField", (number) => ({ name: `Field ${number}`, type: "text" })],
  ["kb:KnowledgeBase", name("Knowledge base")],
  ["bot:AgentAssistSynonym", (number) => ({ keyword: `word${number}`, synonyms: [`term${number}`] })],
  ["bot:TaskBot", name("Bot")],
  ["voicebot:VoiceBot", name("Voice bot")],
];

/**
 * `size` objects, as many of each type. `name` tells them apart in a program.
 *
 * @param {number} size
 * @returns {{ type: string, name: string, args: Record<string, unknown> }[]}
 */
export function objectsOf(size) {
  return Array.from({ length: size }, (_, index) => {
    const [type, argsOf] = mixture[index % mixture.length];
    const number = Math.floor(index / mixture.length);
    return { type, name: `${type.replace(":", "-")}-${number}`, args: argsOf(number) };
  });
}
