/**
 * The program that all scenarios change: a shop with two campaigns, in every area of the API. It reads the id of an agent whom it does not
 * manage, and the address of a second site, from the environment.
 */
export const site = `
const shop = new comm100.livechat.Campaign("shop", { name: "Shop", language: "english", description: "The web shop" });
const campaignId = shop.id;
const help = new comm100.livechat.Campaign("help", { name: "Help pages", language: "english" });

new comm100.livechat.ChatButton("help", { campaignId: help.id, type: "adaptive", adaptiveButtonColor: "#112233" });
new comm100.livechat.RoutingRule("help", { campaignId: help.id, name: "Everything", routeTo: "agent", routeToId: process.env.GRACE! });

const grace = comm100.global.Agent.get("grace", process.env.GRACE!);
void grace;
const ada = new comm100.global.Agent("ada", {
  email: "ada@widgets.example", firstName: "Ada", lastName: "Byron", displayName: "Ada", password: "Passw0rd!", title: "Support",
});
const bob = new comm100.global.Agent("bob", { email: "bob@widgets.example", firstName: "Bob", lastName: "Boole", displayName: "Bob", password: "Passw0rd!" });

const support = new comm100.global.Department("support", { name: "Support", description: "First line", agentIds: [ada.id, bob.id] });
const sales = new comm100.global.Department("sales", { name: "Sales", description: "Offers and orders", agentIds: [bob.id] });
const returns = new comm100.global.Department("returns", { name: "Returns" });
new comm100.global.Role("night", { name: "Night crew", agentIds: [ada.id], permissionIds: [1, 2, 4] });
new comm100.global.PasswordPolicyConfig("policy", { isMinimumPasswordLengthEnabled: true, minimumPasswordLength: 12, isPasswordExpiredInCertainDays: true, passwordExpiredInCertainDays: 180 });
new comm100.global.CreditCardMaskingConfig("masking", { isEnabled: true });
new comm100.global.LoginIpAllowlistConfig("allowlist", { isEnabled: false });
new comm100.global.LoginIpAllowlist("office", { ipRangeFrom: "203.0.113.10", ipRangeTo: "203.0.113.20" });
new comm100.global.AgentSsoConfig("sso", { isEnabled: true, protocolType: "jwtSso", jwtLoginUrl: "https://idp.example/jwt", jwtSecret: "first secret" });
new comm100.global.SiteProfile("site", { company: "Example Widgets", timeZone: "Atlantic Standard Time" });
const greetings = new comm100.global.PublicCannedMessageCategory("greetings", { name: "Greetings", parentId: process.env.ROOT! });
new comm100.global.PublicCannedMessage("hello", { categoryId: greetings.id, name: "Hello", message: "<p>Hello, how can we help you today?</p>", shortcuts: "hi" });

new comm100.livechat.ChatWindow("shop", { campaignId, style: "classic", color: "#336699", greetingMessage: "Welcome to our shop!", ifEndChatWhenVisitorIsInactive: true, minutesOfVisitorInactivity: 10 });
new comm100.livechat.ChatButton("shop", { campaignId, type: "adaptive", adaptiveButtonColor: "#336699" });
new comm100.livechat.PreChat("shop", { campaignId, isEnabled: true, greetingMessage: "Tell us who you are." });
new comm100.livechat.OfflineMessageConfig("shop", { campaignId, greetingMessage: "We are asleep. Leave us a note." });
new comm100.livechat.CampaignLanguage("shop", { campaignId, defaultLanguage: "english", isCustomLanguageEnabled: true, customLanguageItems: [{ systemName: "chatwindow_send", customText: "Send" }] });
new comm100.livechat.AutoInvitation("cart", {
  campaignId, name: "Full cart", isEnabled: true, text: "Can we help you with your order?",
  autoInvitationConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }],
});
new comm100.livechat.RoutingConfig("shop", { campaignId, isEnabled: true, type: "customRule", actionWhenNoRuleMatched: "routeToDepartment", routeToIdWhenNoRuleMatched: support.id });
const vip = new comm100.livechat.RoutingRule("vip", {
  campaignId, name: "VIP", routeTo: "department", routeToId: support.id, isEnabled: true, conditionMetType: "all",
  routingRuleConditions: [
    { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" },
    { fieldName: "{!Visitor.Country}", operator: "is", value: "Canada" },
  ],
});
const night = new comm100.livechat.RoutingRule("night", { campaignId, name: "Night", routeTo: "agent", routeToId: ada.id }, { dependsOn: vip });
new comm100.livechat.RoutingRule("back", { campaignId, name: "Send it back", routeTo: "department", routeToId: returns.id }, { dependsOn: night });
const day = new comm100.livechat.Shift("day", {
  name: "Day", timeZone: "Atlantic Standard Time", agentIds: [ada.id], departmentIds: [support.id],
  shiftWorkingHours: [
    { dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" },
    { dayOfWeek: "Tuesday", startTime: "09:00:00", endTime: "17:00:00" },
  ],
  shiftHolidays: [{ name: "New Year", holidayDate: "2027-01-01" }],
});
void day;
new comm100.livechat.Webhook("crm", { event: "chatEnds", targetUrl: "https://crm.widgets.example/chats" });

new comm100.ticketing.SlaPolicy("gold", {
  name: "Gold customers", isEnabled: true, firstResponse: 60, nextResponse: 120, resolution: 1440, operationalHours: "BusinessHour",
  conditionMetType: "all", slaPolicyConditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "high" }],
});
new comm100.ticketing.WorkingHoursConfig("hours", { ifWorkOnMonday: true, mondayStartTime: "08:30:00", mondayEndTime: "18:00:00", ifWorkOnSunday: false });
new comm100.ticketing.Holiday("founders", { title: "Founders' Day", date: "2027-03-02" }, { protect: true });
new comm100.ticketing.RoutingRule("urgent", {
  name: "Urgent", isEnabled: true, conditionMetType: "all", routeToType: "department", routeToDepartmentId: support.id, priority: "urgent",
  conditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" }],
});
new comm100.ticketing.Trigger("thanks", {
  name: "Thank for a ticket", isEnabled: true, event: "whenTicketIsCreated", conditionMetType: "all", ifSendEmail: true, ifSendEmailToContact: true,
  triggerConditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "low" }],
  triggerActionEmailContent: { subject: "Thank you", htmlBody: "<p>Thank you. We answer within two days.</p>", textBody: "Thank you. We answer within two days." },
});

const base = new comm100.kb.KnowledgeBase("help", { name: "Help Centre", visibility: "public", status: "open" });
const root = comm100.kb.getCategoryOutput({ kbId: base.id, name: "Root" }).id;
const money = new comm100.kb.Category("money", { kbId: base.id, parentId: root, name: "Money" });
new comm100.kb.Article("refunds", {
  categoryId: money.id, title: "How refunds work", status: "published",
  body: "<h1>Refunds</h1><p>Send it back within 14 days, and you get your money back. Keep the receipt: without it we cannot help.</p>" +
    "<p>We pay the postage for goods that were broken when they arrived. For everything else the postage is yours. A parcel is insured up to 500 euros.</p>" +
    '<p>Questions? See <a href="https://widgets.example/faq">our FAQ</a>.</p>',
});
new comm100.kb.Article("draft", { categoryId: money.id, title: "Vouchers", status: "draft", body: "<p>Soon.</p>" });

const bot = new comm100.bot.Chatbot("bot", { name: "Shop bot", languageId: "en", engineId: process.env.ENGINE!, highConfidenceScore: 60, channelIds: ["Live Chat"] });
new comm100.bot.ChatbotSmartTrigger("halifax", {
  chatbotId: bot.id, name: "Visitors from Halifax", isEnabled: true, conditionExpressionType: "all",
  chatbotSmartTriggerConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }],
  chatbotSmartTriggerActions: [{ type: "transferChat", isEnabled: true, targetType: "department", departmentIds: [support.id] }],
});

const ava = new comm100.aiagent.AiAgent("ava", { name: "Ava", language: "en", channel: "Live Chat", tone: "friendly", instructions: "Be brief. Never promise a refund." });
const delivery = new comm100.aiagent.AiAgentTopicCategory("delivery", { aiAgentId: ava.id, name: "Delivery" });
new comm100.aiagent.AiAgentTopic("order", {
  aiAgentId: ava.id, name: "Where is my order", topicCategoryId: delivery.id,
  questions: [{ question: "where is my parcel" }, { question: "track my order" }],
  answer: { type: "naturalLanguage", instructions: "Ask for the order number, then look it up." },
});
new comm100.contact.ContactField("loyalty", { name: "Loyalty level", type: "dropdownlist", isVisible: true, fieldOptions: [{ value: "silver", displayText: "Silver" }, { value: "gold", displayText: "Gold" }] });
new comm100.voicebot.VoiceBot("line", { name: "Order line", languageId: "en", timeToHangUpCallWhenNoInput: 120, wordsThatTriggerBotToWait: ["one moment", "hold on"] });
`;
