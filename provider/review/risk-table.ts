import type { ChangeKind } from "./change.js";

/** One way in which a change can hurt. All that an entry names must hold. */
export interface RiskRule {
  /** `area:Name` of the types. */
  readonly types?: readonly string[];
  /** Fields: matched with the first key of what differs. Something made or deleted counts without them, unless `onlyFields` is set. */
  readonly fields?: RegExp;
  readonly onlyFields?: true;
  readonly kinds?: readonly ChangeKind[];
  /** What must differ, for any field: a switch that goes off, a time of day, a secret, more than signs, where something leads. */
  readonly differs?: "off" | "hours" | "secret" | "routing" | "words" | "outside";
  /** Settings that the object must have afterwards: of an article, that readers see it. */
  readonly settings?: Readonly<Record<string, string | boolean>>;
  /** How many objects of the type must change at once. */
  readonly atLeast?: number;
}

/** A kind of risk, in the order in which a report tells them. */
export interface RiskKind {
  /** What `--fail-on` calls it. */
  readonly id: string;
  readonly title: string;
  /** Empty of what no change is by itself: it follows from the whole. */
  readonly rules: readonly RiskRule[];
}

const area = (name: string, ...types: readonly string[]) => types.map((type) => `${name}:${type}`);

const security = [
  ...area(
    "global",
    "AgentPermissions",
    "AgentSsoConfig",
    "CreditCardMaskingConfig",
    "LoginIpAllowlist",
    "LoginIpAllowlistConfig",
  ),
  ...area(
    "global",
    "OAuthClient",
    "PasswordPolicyConfig",
    "RestrictedWordsConfig",
    "Role",
    "RoleConfig",
    "RolePermissions",
  ),
  ...area("livechat", "BannedIp", "BannedVisitor", "LiveChatSecureForm", "SecureFormField", "VisitorSsoConfig"),
  ...area("secureform", "SecureForm"),
  ...area("ticketing", "BlockedSender"),
];

const routing = [
  ...area("livechat", "AutoDistributionConfig", "ChatbotIntegration", "DynamicCampaignConfig", "DynamicCampaignRule"),
  ...area("livechat", "RoutingConfig", "RoutingRule", "Segment"),
  ...area("ticketing", "AutoDistributionConfig", "ChannelAccount", "RoutingConfig", "RoutingRule", "Trigger"),
  ...area("bot", "ChatbotSmartTrigger"),
  ...area(
    "voicebot",
    "VoiceBotChannelInstance",
    "VoiceBotChannelSipConfiguration",
    "VoiceBotChannelTwilioConfiguration",
  ),
];

const hours = [
  ...area("livechat", "Shift", "ShiftConfig"),
  ...area("global", "AgentAwayStatus", "AgentAwayStatusConfig"),
  ...area("ticketing", "Holiday", "WorkingHoursConfig"),
];

const live = [
  ...area("livechat", "AutoInvitation", "Campaign", "CampaignLanguage", "ChatButton", "ChatWindow", "KbIntegration"),
  ...area("livechat", "LiveChatAutoTranslationConfig", "ManualInvitation", "OfflineMessageConfig"),
  ...area("livechat", "PostChat", "PreChat"),
  ...area("global", "AutoTranslationConfig"),
  ...area(
    "bot",
    "Chatbot",
    "ChatbotCannedQuickReply",
    "ChatbotEntity",
    "ChatbotGenerativeAnswersSource",
    "ChatbotIntent",
  ),
  ...area(
    "bot",
    "ChatbotIntentAnswer",
    "ChatbotIntentCategory",
    "ChatbotIntentQuestion",
    "ChatbotMessageWhenAVisitorStartAChat",
  ),
  ...area("bot", "ChatbotMessageWhenProvidingPossibleAnswer", "TaskBot", "TaskBotVersion"),
  ...area("aiagent", "AiAgent", "AiAgentEvent", "AiAgentFunction", "AiAgentTopic", "AiAgentTopicCategory"),
  ...area("voicebot", "VoiceBot", "VoiceBotAction", "VoiceBotEntity", "VoiceBotIntent"),
  ...area("kb", "Category", "Design", "KnowledgeBase"),
];

const pages = area("kb", "Article", "CustomPage");

/** What is a risk only when many change at once: agents send it to visitors by hand. */
const sentByAgents = [
  ...area("global", "PrivateCannedMessage", "PublicCannedMessage"),
  ...area("ticketing", "AgentPreference"),
];

/** Types of which a change hurts nobody by itself. What it leads to, switches off or deletes is a risk all the same. */
export const harmless: readonly string[] = [
  ...area("bot", "AgentAssist", "AgentAssistSynonym"),
  ...area("contact", "ContactField"),
  ...area(
    "global",
    "DepartmentConfig",
    "PrivateCannedMessageCategory",
    "PublicCannedMessageCategory",
    "SiteProfile",
    "SkillConfig",
  ),
  ...area("kb", "Image", "Tag"),
  ...area(
    "livechat",
    "AndroidPush",
    "AudioVideoChatConfig",
    "CampaignLinkingToCannedMessageCategoriesConfig",
    "ConversionAction",
  ),
  ...area("livechat", "CustomVariable", "CustomVariableConfig", "Field", "IntegrationDynamics365Config"),
  ...area("livechat", "IntegrationGotoMeetingConfig", "IntegrationSalesforceConfig", "IntegrationTicketConfig"),
  ...area("livechat", "IntegrationZendeskConfig", "IosPush", "ScreenSharingConfig", "SegmentConfig", "Webhook"),
  ...area("livechat", "WrapupCategoryConfig", "WrapupCategoryGroup", "WrapupFormField"),
  ...area("ticketing", "Field", "FieldMapping", "Tag", "View"),
];

/** What is risky, in the order in which it hurts. What no rule names is still caught by what happens to it, and by what differs. */
export const riskKinds: readonly RiskKind[] = [
  { id: "refused", title: "What will fail", rules: [] },
  { id: "deleted", title: "Deleted", rules: [{ kinds: ["deleted"] }] },
  {
    id: "outside",
    title: "What leads outside: new hosts and mail addresses, and code that runs at visitors'",
    rules: [{ differs: "outside" }],
  },
  {
    id: "security",
    title: "Security: who may log in, and what they may do",
    rules: [
      { types: security },
      {
        types: ["global:Agent"],
        fields: /^(isAdmin|isActive|isLocked|email|password|apiKey|permissionIds|roleIds)$/,
      },
      { differs: "secret" },
    ],
  },
  { id: "replaced", title: "Deleted and made anew", rules: [{ kinds: ["replaced"] }] },
  { id: "alone", title: "Nobody left", rules: [] },
  { id: "mistake", title: "Mistakes that come with this", rules: [] },
  { id: "off", title: "Switched off", rules: [{ differs: "off" }] },
  {
    id: "routing",
    title: "Who gets chats, calls and tickets",
    rules: [
      { types: routing },
      {
        types: area("global", "Agent", "Department", "Skill"),
        fields: /^(departmentIds|skillIds|shiftIds|agentIds|isAvailable.*|isActive)$/,
        onlyFields: true,
      },
      { differs: "routing" },
    ],
  },
  {
    id: "hours",
    title: "Working hours, shifts and holidays",
    rules: [{ types: hours }, { differs: "hours" }],
  },
  { id: "sla", title: "SLA", rules: [{ types: ["ticketing:SlaPolicy"] }] },
  {
    id: "live",
    title: "What visitors and customers see or hear",
    rules: [
      { types: live, differs: "words" },
      { types: pages, settings: { status: "published" }, differs: "words" },
      { types: pages, fields: /^status$/, onlyFields: true },
      { types: [...live, ...pages, ...sentByAgents], atLeast: 10 },
    ],
  },
];
