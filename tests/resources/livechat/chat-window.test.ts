import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { ChatWindow } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const server = {
  fromName: "Shop",
  mailServer: "smtp.widgets.example",
  port: 587,
  encryptedType: "TLS",
  password: "pass",
};

describeLife(ChatWindow, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    style: "classic",
    headerType: "avatarAndLogo",
    isLogoDisplayed: true,
    logo: "https://widgets.example/logo.png",
    greetingMessage: "<b>Welcome</b>",
    isSMTPServerCustomized: true,
    customSMTPServer: server,
    ifEndChatWhenVisitorIsInactive: true,
    minutesOfVisitorInactivity: 10,
    isTranscriptSentForArchiving: true,
    receivingEmailAddressesForArchivingTranscripts: ["archive@widgets.example", "audit@widgets.example"],
  }),
  holdsPlainHtml: true,
  change: { style: "circle", color: "#336699", customSMTPServer: { ...server, port: 465 } },
  outside: { isLogoDisplayed: false, greetingMessage: "Hm?" },
});

it("keeps what the program does not say of the mail server", async () => {
  const emulator = await createEmulator();
  try {
    const given = givenCampaign(emulator);
    const window = new Life(ChatWindow, accountOn(emulator));
    await window.up({ ...given, isSMTPServerCustomized: true, customSMTPServer: server });
    await window.up({ ...given, customSMTPServer: { port: 25 } });
    const found = emulator.find(`livechat/campaigns/${String(given["campaignId"])}/chatWindow`);
    expect(found?.["customSMTPServer"]).toMatchObject({ mailServer: "smtp.widgets.example", port: 25 });
  } finally {
    await emulator.close();
  }
});
