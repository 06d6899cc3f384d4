// A support site in four languages: a campaign for each, and one piece of HTML that shows every visitor the right one.
import * as comm100 from "pulumi-comm100";
import english from "./texts/english.json" with { type: "json" };
import french from "./texts/french.json" with { type: "json" };
import german from "./texts/german.json" with { type: "json" };
import spanish from "./texts/spanish.json" with { type: "json" };

/** What visitors and agents of one language read. A file that lacks a text does not compile. */
type Texts = typeof english;

// A fifth language is a file and a line here. `spoken` is what Comm100 calls the language of a visitor's browser.
const languages = [
  { language: "english", spoken: "English", texts: english },
  { language: "german", spoken: "German", texts: german },
  { language: "french", spoken: "French", texts: french },
  { language: "spanish", spoken: "Spanish", texts: spanish },
] as const;

const support = new comm100.global.Department("support", {
  name: "Support",
  description: "All questions, in all languages",
  offlineMessageMailTo: "toEmailAddresses",
  offlineMessageEmailAddresses: "support@shop.example",
});

// Canned messages stand in folders: one for each language, and in it one for each kind of question. The folder above all
// others comes with the site.
const root = await comm100.global.getPublicCannedMessageCategory({ parentId: "00000000-0000-0000-0000-000000000000" });

/** The canned messages of one language; what it returns is the folders that they are in. */
function cannedMessages(language: string, texts: Texts): comm100.global.PublicCannedMessageCategory[] {
  const parent = new comm100.global.PublicCannedMessageCategory(language, { name: texts.name, parentId: root.id });
  return texts.cannedMessages.map(({ category, messages }, place) => {
    const name = `${language}-${String(place)}`;
    const folder = new comm100.global.PublicCannedMessageCategory(name, { name: category, parentId: parent.id });
    for (const { shortcut, title, text } of messages) {
      new comm100.global.PublicCannedMessage(`${language}-${shortcut}`, {
        categoryId: folder.id,
        name: title,
        message: text,
        shortcuts: shortcut,
      });
    }
    return folder;
  });
}

/** The campaign of one language: its button, window and forms, and the canned messages that its agents see. */
function campaignOf(language: (typeof languages)[number]["language"], texts: Texts): comm100.livechat.Campaign {
  const campaign = new comm100.livechat.Campaign(language, { name: `Support (${texts.name})`, language });
  const campaignId = campaign.id;

  // The product's own texts, such as "Send" and "End chat".
  new comm100.livechat.CampaignLanguage(language, { campaignId, defaultLanguage: language });
  new comm100.livechat.ChatButton(language, { campaignId, type: "adaptive", adaptiveButtonColor: "#0b8043" });
  new comm100.livechat.ChatWindow(language, { campaignId, style: "circle", greetingMessage: texts.greeting });
  new comm100.livechat.PreChat(language, { campaignId, isEnabled: true, greetingMessage: texts.beforeTheChat });
  new comm100.livechat.PostChat(language, { campaignId, isEnabled: true, greetingMessage: texts.afterTheChat });
  new comm100.livechat.OfflineMessageConfig(language, {
    campaignId,
    type: "systemOfflineMessageWindow",
    greetingMessage: texts.whileClosed,
  });
  new comm100.livechat.RoutingConfig(language, {
    campaignId,
    isEnabled: true,
    type: "simple",
    routeTo: "department",
    routeToId: support.id,
  });
  new comm100.livechat.CampaignLinkingToCannedMessageCategoriesConfig(language, {
    campaignId,
    isEnabled: true,
    publicCannedMessageCategoryIds: cannedMessages(language, texts).map(({ id }) => id),
  });
  return campaign;
}

// Who speaks none of the languages gets the first.
const [first, ...others] = languages;

const dynamic = new comm100.livechat.DynamicCampaignConfig("by-language", {
  defaultCampaignId: campaignOf(first.language, first.texts).id,
});

others.forEach(({ language, spoken, texts }, place) => {
  new comm100.livechat.DynamicCampaignRule(language, {
    name: `Visitors who speak ${spoken}`,
    isEnabled: true,
    order: place + 1,
    conditionMetType: "all",
    targetCampaignId: campaignOf(language, texts).id,
    dynamicCampaignRuleConditions: [{ fieldName: "{!Visitor.Language}", operator: "contains", value: spoken }],
  });
});

/** Goes into every page of the web site, just before `</body>`. */
export const html = dynamic.dynamicCode;
