import { Campaign } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(Campaign, {
  args: { name: "Shop", description: "Main web shop", language: "german" },
  change: { name: "Store", language: "french" },
  outside: { description: "Somebody's shop" },
});
