/** Something that a rule finds, and the same as it should be. */
export interface Case {
  readonly what: string;
  readonly wrong: string;
  readonly says: readonly string[];
  readonly right: string;
}

const shift = (name: string, more: string) =>
  `new comm100.livechat.Shift("${name}", { name: "${name}", timeZone: "Tokyo Standard Time", ${more} });`;
const agent = (name: string, email: string, more = "") =>
  `new comm100.global.Agent("${name}", { ...person, email: "${email}", departmentIds: [department.id], ${more} });`;
const entities = (count: number) =>
  `for (let size = 0; size < ${count}; size++)
     new comm100.bot.ChatbotEntity("size" + size, { chatbotId: bot.id, name: "size" + size, chatbotEntityKeywords: [] });`;

/** One of each kind. `person` has what every agent needs; `department`, `ada`, `shop` and `bot` are there already, and the accounts `staging` and `unknown`. */
export const cases: readonly Case[] = [
  {
    what: "a misspelt argument",
    wrong: shift("misspelt", "shiftWorkingHour: []"),
    says: ['error schema: livechat.Shift "misspelt": shiftWorkingHour is no argument; did you mean shiftWorkingHours?'],
    right: shift("misspelt", "shiftWorkingHours: []"),
  },
  {
    what: "a value that is no choice",
    wrong: `new comm100.global.Department("choice", { name: "Choice", offlineMessageMailTo: "allAgents" });`,
    says: [
      'error schema: global.Department "choice": offlineMessageMailTo is none of the allowed values; did you mean "toAllAgents"? Allowed: toAllAgents, toEmailAddresses',
    ],
    right: `new comm100.global.Department("choice", { name: "Choice", offlineMessageMailTo: "toAllAgents" });`,
  },
  {
    what: "an argument that is missing",
    wrong: `new comm100.livechat.ChatWindow("missing", {});`,
    says: ['error schema: livechat.ChatWindow "missing": campaignId is missing; text is needed'],
    right: `new comm100.livechat.ChatWindow("missing", { campaignId: shop.id });`,
  },
  {
    what: "a value deep inside",
    wrong: shift("deep", `shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "25:00:00" }]`),
    says: [
      'error schema: livechat.Shift "deep": shiftWorkingHours[0].endTime is no time of day; write it as 09:30:00 (24 hours)',
    ],
    right: shift("deep", `shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }]`),
  },
  {
    what: "the id of another kind of thing",
    wrong: shift("kind", "departmentIds: [ada.id]"),
    says: [
      'error reference: livechat.Shift "kind": departmentIds[0] is the id of global.Agent "ada"; the id of a global.Department is needed',
    ],
    right: `${shift("kind", "departmentIds: [department.id]")}
      ${agent("kind", "kind@shop.example", "departmentIds: ada.departmentIds")}
      ${shift("applied", "departmentIds: [ada.departmentIds.apply(([first]) => first)]")}
      ${shift("resource", "departmentIds: [department]")}`,
  },
  {
    what: "a link that only one side has",
    wrong: `const eve = new comm100.global.Agent("link", { ...person, email: "link@shop.example", departmentIds: [] });
      new comm100.global.Department("link", { name: "Link", agentIds: [eve.id] });`,
    says: [
      'error link: global.Department "link": agentIds has global.Agent "link" (index.js:LINE), whose departmentIds lacks it; both write one relation, and would undo each other. Set it on one side alone, or alike on both',
    ],
    right: `const eve = new comm100.global.Agent("link", { ...person, email: "link@shop.example" });
      new comm100.global.Department("link", { name: "Link", agentIds: [eve.id] });
      const linked = new comm100.global.Department("linked", { name: "Linked" });
      new comm100.global.Agent("linked", { ...person, email: "linked@shop.example", departmentIds: [linked.id] });`,
  },
  {
    what: "an output that is no id",
    wrong: shift("output", "departmentIds: [department.name]"),
    says: [
      'error reference: livechat.Shift "output": departmentIds[0] is the output name of global.Department "given", which is no id; pass the id of a global.Department',
    ],
    right: shift("output", "departmentIds: [department.id]"),
  },
  {
    what: "a name in place of an id",
    wrong: shift("named", `departmentIds: ["given"]`),
    says: [
      'error reference: livechat.Shift "named": departmentIds[0] is a name; pass the id of global.Department "given"',
    ],
    right: shift("named", `departmentIds: ["5"]`),
  },
  {
    what: "an id that is written out",
    wrong: shift("written", `departmentIds: ["5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c001"]`),
    says: [
      'warning reference: livechat.Shift "written": departmentIds[0] is an id that is written out, so the program fits one site alone; take it from a resource, a look-up or the configuration',
    ],
    right: `const config = new pulumi.Config();
      ${shift("configured", `departmentIds: [config.require("departmentId")]`)}
      ${shift("found", `departmentIds: [comm100.global.getDepartmentOutput({ name: "Sales" }).id]`)}`,
  },
  {
    what: "a reference to another account",
    wrong: `const there = new comm100.global.Department("there", { name: "There" }, { provider: staging });
      ${shift("away", "departmentIds: [there.id]")}`,
    says: [
      'error reference: livechat.Shift "away": departmentIds[0] refers to global.Department "there", which is of another account; ids are of one account alone',
    ],
    right: `const there = new comm100.global.Department("there", { name: "There" }, { provider: staging });
      new comm100.livechat.Shift("away", { name: "Away", timeZone: "Tokyo Standard Time", departmentIds: [there.id] }, { provider: staging });
      const where = new comm100.global.Department("where", { name: "Where" }, { provider: unknown });
      ${shift("anywhere", "departmentIds: [where.id]")}`,
  },
  {
    what: "two resources of one name in the program",
    wrong: `new comm100.ticketing.Tag("twice", { name: "Once" });
      new comm100.ticketing.Tag("twice", { name: "Twice" });`,
    says: [
      'error name: The program has a resource "twice" of this type already (index.js:LINE); give this one another name',
    ],
    right: `new comm100.ticketing.Tag("twice", { name: "Twice" });
      new comm100.global.Skill("twice", { name: "Twice" });`,
  },
  {
    what: "two that are the one thing of their kind",
    wrong: `new comm100.global.SiteProfile("profile", {});
      new comm100.global.SiteProfile("again", {});
      new comm100.livechat.ChatWindow("one", { campaignId: shop.id });
      new comm100.livechat.ChatWindow("other", { campaignId: shop.id });`,
    says: [
      'error name: global.SiteProfile "again": global.SiteProfile "profile" (index.js:LINE) manages the same site profile; there is one alone',
      'error name: livechat.ChatWindow "other": livechat.ChatWindow "one" (index.js:LINE) manages the same chat window; there is one alone',
    ],
    right: `new comm100.global.SiteProfile("profile", {});
      new comm100.global.SiteProfile("again", {}, { provider: staging });
      const other = new comm100.livechat.Campaign("other", { name: "Other" });
      new comm100.livechat.ChatWindow("other", { campaignId: other.id });
      new comm100.livechat.ChatWindow("found", { campaignId: pulumi.output(comm100.livechat.getCampaignOutput({ name: "A" })).id });
      new comm100.livechat.ChatWindow("found-too", { campaignId: comm100.livechat.getCampaignOutput({ name: "B" }).id });`,
  },
  {
    what: "a unique field twice, in another case of letters",
    wrong: `${agent("grace", "grace@shop.example")}
      ${agent("grace-again", "Grace@Shop.example")}`,
    says: [
      'error name: global.Agent "grace-again": email is the same as that of global.Agent "grace" (index.js:LINE), whatever the case of letters; the API wants it to be unique',
    ],
    right: `${agent("grace", "grace@shop.example")}
      ${agent("konrad", "konrad@shop.example")}`,
  },
  {
    what: "two that nobody can tell apart",
    wrong: `new comm100.ticketing.Tag("late", { name: "Late" });
      new comm100.ticketing.Tag("overdue", { name: "Late" });`,
    says: [
      'warning name: ticketing.Tag "overdue": name as in ticketing.Tag "late" (index.js:LINE); people and look-ups cannot tell the two apart',
    ],
    right: `new comm100.ticketing.Tag("late", { name: "Late" });
      new comm100.ticketing.Tag("there", { name: "Late" }, { provider: staging });
      new comm100.ticketing.View("ada", { name: "Mine" });
      new comm100.ticketing.View("konrad", { name: "Mine" });`,
  },
  {
    what: "two that take over one object",
    wrong: `new comm100.ticketing.Tag("adopted", { name: "A" }, { import: "tag-1" });
      new comm100.ticketing.Tag("adopted-too", { name: "B" }, { import: "tag-1" });`,
    says: [
      'error name: ticketing.Tag "adopted-too": ticketing.Tag "adopted" (index.js:LINE) takes over the same object; one resource can manage it',
    ],
    right: `new comm100.ticketing.Tag("adopted", { name: "A" }, { import: "tag-1" });
      new comm100.ticketing.Tag("adopted-too", { name: "B" }, { import: "tag-2" });`,
  },
  {
    what: "one entity too many",
    wrong: entities(251),
    says: [
      'error limit: bot.ChatbotEntity "size250" is one too many: with the same chatbotId at most 250 are allowed (entity)',
    ],
    right: entities(250),
  },
  {
    what: "a secret that is written into the program",
    wrong: agent("clear", "clear@shop.example", `password: "Hunter-2-hunter"`),
    says: [
      'warning secret: global.Agent "clear": password is a secret that everybody can read; take it from the configuration: config.requireSecret("…")',
    ],
    right: `${agent("kept", "kept@shop.example", `password: new pulumi.Config().requireSecret("password")`)}
      ${agent("computed", "computed@shop.example", `password: ["Hunter", 3, "hunter"].join("-")`)}`,
  },
  {
    what: "a secret that stands in the configuration as everybody can read it",
    wrong: agent("open", "open@shop.example", `password: new pulumi.Config().require("plain")`),
    says: [
      'warning secret: global.Agent "open": password is a secret that everybody can read; set it with pulumi config set --secret test:plain',
    ],
    right: agent("closed", "closed@shop.example", `password: new pulumi.Config().requireSecret("closed")`),
  },
  {
    what: "a key that is written into the settings of a second account",
    wrong: `new comm100.Provider("literal", { siteId: 20002, email: "ada@shop.example", apiKey: "k3y-of-the-second" });`,
    says: [
      'warning secret: comm100.Provider "literal": apiKey is a secret that everybody can read; take it from the configuration: config.requireSecret("…")',
    ],
    right: `new comm100.Provider("hidden", { siteId: 20002, email: "ada@shop.example", apiKey: new pulumi.Config().requireSecret("second") });`,
  },
  {
    what: "a credential in a header",
    wrong: `new comm100.livechat.IosPush("ios", { iosType: "thirdParty", iosThirdPartyURL: "https://push.example", iosThirdPartyRequestBody: "{}",
      iosPushThirdPartyRequestHeaders: [{ field: "Authorization", content: "Bearer of-everybody" }] });`,
    says: [
      'warning secret: livechat.IosPush "ios": iosPushThirdPartyRequestHeaders[0].content is a secret that everybody can read; take it from the configuration: config.requireSecret("…")',
    ],
    right: `new comm100.livechat.AndroidPush("android", { androidType: "thirdParty", androidThirdPartyURL: "https://push.example", androidThirdPartyRequestBody: "{}",
      androidPushThirdPartyRequestHeaders: [{ field: "Authorization", content: new pulumi.Config().requireSecret("header") }] });`,
  },
];
