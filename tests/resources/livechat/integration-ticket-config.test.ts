import { IntegrationTicketConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(IntegrationTicketConfig, {
  args: {
    isEnabled: true,
    isTicketManuallyCreatedForAcceptChat: true,
    isTicketManuallyCreatedFromTranscriptPage: true,
    isTicketAutoCreatedForOfflineMessage: true,
  },
  change: { isEnabled: false, isTicketAutoCreatedForOfflineMessage: false },
  outside: { isEnabled: false, isTicketManuallyCreatedForAcceptChat: false },
});
