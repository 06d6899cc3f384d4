import { CampaignLinkingToCannedMessageCategoriesConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(CampaignLinkingToCannedMessageCategoriesConfig, {
  given: (emulator) => {
    const [root] = emulator.rows("global/publicCannedMessageCategories");
    const category = (name: string) =>
      emulator.insert("global/publicCannedMessageCategories", { name, parentId: root?.["id"] ?? "" })["id"];
    return {
      ...givenCampaign(emulator),
      publicCannedMessageCategoryIds: [category("Greetings"), category("Goodbyes")],
    };
  },
  args: (given) => ({ ...given, isEnabled: true }),
  change: { isEnabled: false, publicCannedMessageCategoryIds: [] },
  outside: { isEnabled: false, publicCannedMessageCategoryIds: [] },
});
