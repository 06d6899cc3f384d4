import { OfflineMessageConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(OfflineMessageConfig, {
  given: (emulator) => ({
    ...givenCampaign(emulator),
    fieldId: emulator.insert("livechat/fields", { name: "Order", type: "text", isSystem: false })["id"],
  }),
  args: ({ campaignId, fieldId }) => ({
    campaignId,
    type: "systemOfflineMessageWindow",
    isTeamNameDisplayed: true,
    teamName: "Shop",
    greetingMessage: "We are asleep. Leave us a note.",
    emailOfflineMessageTo: "customEmailAddress",
    customEmailAddresses: "night@widgets.example",
    offlineMessageFormFields: [{ fieldId, label: "Order number", isVisible: true, isRequired: true }],
  }),
  change: {
    type: "customOfflineMessagePage",
    customOfflineMessagePageURL: "https://widgets.example/asleep",
    ifOpenCustomOfflineMessagePageInNewWindow: true,
  },
  outside: { greetingMessage: "Go away.", customEmailAddresses: "nobody@widgets.example" },
});
