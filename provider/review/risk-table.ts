import type { ChangeKind } from "./change.js";

/** One way in which a change can hurt. All that an entry names must hold. */
export interface RiskRule {
  /** Types: matched with `area:Name` and the noun of the type. */
  readonly types?: RegExp;
  /** Fields: matched with the first key of what differs. Something made or deleted counts without them, unless `onlyFields` is set. */
  readonly fields?: RegExp;
  readonly onlyFields?: true;
  readonly kinds?: readonly ChangeKind[];
  /** What must differ, for any field: a switch that goes off, a time of day, a secret. */
  readonly differs?: "off" | "hours" | "secret" | "routing";
  /** Settings that the object must have afterwards: of an article, that readers see it. */
  readonly settings?: Readonly<Record<string, string | boolean>>;
}

/** A kind of risk, in the order in which a report tells them. */
export interface RiskKind {
  /** What `--fail-on` calls it. */
  readonly id: string;
  readonly title: string;
  /** Empty of what no change is by itself: it follows from the whole. */
  readonly rules: readonly RiskRule[];
}

const people = /^global:(Agent|Department|Skill)$/;

/** What is risky. A type that no rule names is still caught by what happens to it, by its noun and by what differs. */
export const riskKinds: readonly RiskKind[] = [
  { id: "refused", title: "What will fail", rules: [] },
  { id: "deleted", title: "Deleted", rules: [{ kinds: ["deleted"] }] },
  { id: "replaced", title: "Deleted and made anew", rules: [{ kinds: ["replaced"] }] },
  { id: "alone", title: "Nobody left", rules: [] },
  { id: "mistake", title: "Mistakes that come with this", rules: [] },
  { id: "off", title: "Switched off", rules: [{ differs: "off" }] },
  {
    id: "security",
    title: "Security: who may log in, and what they may do",
    rules: [
      {
        types:
          /sso|sign-on|allowlist|password|masking|permission|role|oauth|restricted words|banned|blocked sender|secure ?form/i,
      },
      { types: /^global:Agent$/, fields: /^(isAdmin|isActive|isLocked|email|password|apiKey|permissionIds|roleIds)$/ },
      { differs: "secret" },
    ],
  },
  {
    id: "routing",
    title: "Who gets chats, calls and tickets",
    rules: [
      { types: /routing|distribution|dynamic campaign|chatbot integration/i },
      {
        types: people,
        fields: /^(departmentIds|skillIds|shiftIds|agentIds|isAvailable.*|isActive)$/,
        onlyFields: true,
      },
      { types: /trigger/i },
      { differs: "routing" },
    ],
  },
  {
    id: "hours",
    title: "Working hours, shifts and holidays",
    rules: [{ types: /shift|working hours|holiday|away status/i }, { differs: "hours" }],
  },
  { id: "sla", title: "SLA", rules: [{ types: /sla ?policy/i }] },
  {
    id: "live",
    title: "What visitors and customers see or hear",
    rules: [
      { types: /^livechat:(Campaign|ChatWindow|ChatButton|CampaignLanguage|InstallationCode)$/ },
      { types: /invitation|pre-chat|post-chat|offline message|knowledge base integration|translation/i },
      { types: /^(bot|aiagent|voicebot):(?!PrebuiltEntity|AgentAssist)/ },
      { types: /^kb:(Article|CustomPage)/, settings: { status: "published" } },
      { types: /^kb:(Article|CustomPage)/, fields: /^status$/, onlyFields: true },
      { types: /^kb:(KnowledgeBase|Design|Category)/ },
    ],
  },
];
