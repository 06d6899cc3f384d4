import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { ChatButton } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const picture = "https://widgets.example/online.png";

describeLife(ChatButton, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    type: "image",
    isDomainRestrictionEnabled: true,
    allowedDomains: ["widgets.example", "shop.widgets.example"],
    imageButtonImageSource: "fromMyComputer",
    imageButtonPosition: "bottomRight",
    imageButtonOnlineImage: picture,
  }),
  change: { type: "adaptive", adaptiveButtonColor: "#336699", allowedDomains: ["widgets.example"] },
  outside: { imageButtonPosition: "static" },
});

it("sees no difference in a setting of a type that the button is not", async () => {
  const emulator = await createEmulator();
  try {
    const button = new Life(ChatButton, accountOn(emulator));
    const args = {
      ...givenCampaign(emulator),
      type: "textLink",
      textLinkButtonText: "Chat",
      adaptiveButtonColor: "#336699",
    };
    await button.up(args);
    await button.refresh();
    expect(await button.preview(args)).toBe("same");
    expect(await button.preview({ ...args, textLinkButtonText: "Talk" })).toBe("update");
  } finally {
    await emulator.close();
  }
});
