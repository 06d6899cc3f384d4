import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { CampaignLanguage } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const send = { systemName: "send", customText: "Absenden" };
const close = { systemName: "close", customText: "Schließen" };

describeLife(CampaignLanguage, {
  given: givenCampaign,
  args: (given) => ({
    ...given,
    defaultLanguage: "german",
    isCustomLanguageEnabled: true,
    isTextDirectionRightToLeft: false,
    customLanguageItems: [send, close],
  }),
  change: { defaultLanguage: "dutch", customLanguageItems: [{ ...send, customText: "Los" }] },
  outside: { isCustomLanguageEnabled: false, defaultLanguage: "french" },
});

it("sees no difference in another order of the texts", async () => {
  const emulator = await createEmulator();
  try {
    const given = givenCampaign(emulator);
    const language = new Life(CampaignLanguage, accountOn(emulator));
    await language.up({ ...given, customLanguageItems: [send, close] });
    expect(await language.preview({ ...given, customLanguageItems: [close, send] })).toBe("same");
  } finally {
    await emulator.close();
  }
});
