import { RestrictedWordsConfig } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(RestrictedWordsConfig, {
  args: { isEnabled: true, restrictedWords: "darn\nheck", restrictedWordsForVisitors: ["darn", "heck"] },
  change: { isEnabled: false, restrictedWords: "darn", restrictedWordsForVisitors: [""] },
  outside: { isEnabled: false, restrictedWords: "", restrictedWordsForVisitors: ["hell"] },
});
