import { LiveChatAutoTranslationConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(LiveChatAutoTranslationConfig, {
  args: { isEnabled: true, excludedWords: ["Widgetron", "Gadget-9"] },
  change: { isEnabled: false, excludedWords: ["Widgetron"] },
  outside: { isEnabled: false, excludedWords: [] },
});
