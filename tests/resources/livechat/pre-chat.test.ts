import { PreChat } from "../../../provider/resources/livechat/index.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(PreChat, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    isEnabled: false,
    greetingMessage: "Hello",
    isTeamNameDisplayed: true,
    teamName: "Shop",
  }),
  change: { isEnabled: true, teamName: "Store" },
  outside: { greetingMessage: "Bye", isEnabled: true },
});
