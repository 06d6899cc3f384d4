import { ChatbotIntegration } from "../../../provider/resources/livechat/index.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(ChatbotIntegration, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    isEnabled: true,
    isChatbotAllocatedWhenAgentOnline: true,
    isDistributeChatsWhenQueueLengthReachesEnabled: true,
    queueLength: 5,
    distributeChatsToChatbotOption: "byPercentage",
    percentageToChatbot: 40,
  }),
  change: { percentageToChatbot: 60, isDistributeChatsWhenQueueLengthReachesEnabled: false },
  outside: { queueLength: 9, isEnabled: false },
});
