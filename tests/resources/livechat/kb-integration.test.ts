import { KbIntegration } from "../../../provider/resources/livechat/index.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(KbIntegration, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    isEnabled: true,
    isSearchAllowedBeforeChatting: true,
    greetingMessageBeforeChatting: "What are you looking for?",
    articlesShowedInSearchResult: 5,
  }),
  change: { articlesShowedInSearchResult: 3, isSearchAllowedBeforeChatting: false },
  outside: { greetingMessageBeforeChatting: "What?", isEnabled: false },
});
