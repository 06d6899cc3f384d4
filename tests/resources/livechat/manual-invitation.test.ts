import { ManualInvitation } from "../../../provider/resources/livechat/index.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(ManualInvitation, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    style: "popup",
    manualInvitationPosition: "centered",
    manualInvitationImageType: "fromMyComputer",
    manualInvitationImage: "https://widgets.example/hello.png",
    manualInvitationText: "May I help?",
    manualInvitationTextFont: "verdana",
    manualInvitationTextSize: "large",
    manualInvitationTextColor: "#336699",
    isManualInvitationTextBold: true,
  }),
  change: { style: "bubble", manualInvitationText: "Need a hand?" },
  outside: { manualInvitationText: "What?", manualInvitationPosition: "topLeft" },
});
