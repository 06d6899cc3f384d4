// A web shop's live chat: two storefronts, English and German, one team behind them.
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";

const config = new pulumi.Config();

// The people. A new agent needs a first password; it comes from the stack's configuration and is never shown.
const firstPassword = config.requireSecret("firstPassword");

const ada = new comm100.global.Agent("ada", {
  email: "ada@shop.example",
  firstName: "Ada",
  lastName: "Byron",
  title: "Sales",
  timeZone: "Pacific Standard Time",
  password: firstPassword,
});

const konrad = new comm100.global.Agent("konrad", {
  email: "konrad@shop.example",
  firstName: "Konrad",
  lastName: "Zuse",
  title: "Kundendienst",
  timeZone: comm100.timeZoneFromIana("Europe/Berlin"),
  password: firstPassword,
});

const german = new comm100.global.Skill("german", { name: "German", agentIds: [konrad.id] });

// Where chats go.
const sales = new comm100.global.Department("sales", {
  name: "Sales",
  description: "Questions before the purchase",
  agentIds: [ada.id, konrad.id],
});

const service = new comm100.global.Department("service", {
  name: "Service",
  description: "Orders, returns and invoices",
  offlineMessageMailTo: "toEmailAddresses",
  offlineMessageEmailAddresses: "service@shop.example",
  agentIds: [konrad.id],
});

// When somebody is there.
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;

const officeHours = new comm100.livechat.Shift("office-hours", {
  name: "Office hours",
  timeZone: "Pacific Standard Time",
  autoDetectDayLightSavingsTime: true,
  departmentIds: [sales.id, service.id],
  shiftWorkingHours: weekdays.map((dayOfWeek) => ({ dayOfWeek, startTime: "09:00:00", endTime: "17:30:00" })),
  shiftHolidays: [
    { name: "Christmas Day", holidayDate: "2026-12-25" },
    { name: "New Year's Day", holidayDate: "2027-01-01" },
  ],
});

/** What differs between two storefronts. */
interface Storefront {
  language: "english" | "german";
  color: string;
  welcome: string;
  howWasIt: string;
  weAreClosed: string;
}

/** A campaign with its button, window, forms and routing: what visitors of one storefront see. */
function storefront(name: string, texts: Storefront): comm100.livechat.Campaign {
  const campaign = new comm100.livechat.Campaign(name, { name: `Shop (${texts.language})`, language: texts.language });
  const campaignId = campaign.id;

  new comm100.livechat.ChatButton(name, { campaignId, type: "adaptive", adaptiveButtonColor: texts.color });
  new comm100.livechat.ChatWindow(name, {
    campaignId,
    style: "circle",
    color: texts.color,
    greetingMessage: texts.welcome,
  });
  new comm100.livechat.CampaignLanguage(name, { campaignId, defaultLanguage: texts.language });
  new comm100.livechat.PreChat(name, { campaignId, isEnabled: true, greetingMessage: texts.welcome });
  new comm100.livechat.PostChat(name, { campaignId, isEnabled: true, greetingMessage: texts.howWasIt });
  new comm100.livechat.OfflineMessageConfig(name, {
    campaignId,
    type: "systemOfflineMessageWindow",
    greetingMessage: texts.weAreClosed,
  });

  // Whoever writes from the returns page has bought already. All others may still want to.
  new comm100.livechat.RoutingConfig(name, {
    campaignId,
    isEnabled: true,
    type: "customRule",
    actionWhenNoRuleMatched: "routeToDepartment",
    routeToIdWhenNoRuleMatched: sales.id,
  });
  new comm100.livechat.RoutingRule(name, {
    campaignId,
    name: "Returns",
    isEnabled: true,
    routeTo: "department",
    routeToId: service.id,
    priority: "high",
    conditionMetType: "any",
    routingRuleConditions: [{ fieldName: "{!Visitor.Current Page URL}", operator: "contains", value: "/returns" }],
  });
  return campaign;
}

const english = storefront("english", {
  language: "english",
  color: "#1a73e8",
  welcome: "Hi! What can we do for you?",
  howWasIt: "How did we do?",
  weAreClosed: "We are out of the office. Leave us a note, and we will write back.",
});

const deutsch = storefront("german", {
  language: "german",
  color: "#0b8043",
  welcome: "Guten Tag! Was können wir für Sie tun?",
  howWasIt: "Waren Sie zufrieden?",
  weAreClosed: "Wir sind gerade nicht da. Schreiben Sie uns, wir melden uns.",
});

// The cart is where people hesitate: offer help after two minutes.
new comm100.livechat.AutoInvitation("cart", {
  campaignId: english.id,
  name: "Help at the cart",
  isEnabled: true,
  text: "Anything unclear about your order?",
  conditionMetType: "all",
  autoInvitationConditions: [
    { fieldName: "{!Visitor.Current Page URL}", operator: "contains", value: "/cart" },
    { fieldName: "{!Visitor.Time on current page}", operator: "isMoreThan", value: "120" },
  ],
});

// The shop's own systems hear of every message that came in while nobody was there.
new comm100.livechat.Webhook("offline-messages", {
  event: "offlineMessageIsSubmitted",
  targetUrl: "https://hooks.shop.example/comm100",
});

export const campaignIds = { english: english.id, german: deutsch.id };
export const departmentIds = { sales: sales.id, service: service.id };
export const germanSpeakers = german.agentIds;
export const opensIn = officeHours.timeZone;
