import { TaskBot } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";

describeLife(TaskBot, {
  args: { name: "FAQ flow", ifCustomizeAvatar: true, customizeAvatar: "https://shop.example/bot.png" },
  change: { name: "Questions" },
  outside: { ifCustomizeAvatar: false },
});
