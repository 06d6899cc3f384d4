import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { AutoTranslationConfig } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(AutoTranslationConfig, {
  args: {
    isEnabledInLiveChat: true,
    isEnabledInTicketingAndMessaging: true,
    excludedWords: ["Widgetron", "two words"],
    messageContentInTicketingAndMessaging: "onlySendTheTranslation",
  },
  change: { isEnabledInLiveChat: false, excludedWords: [] },
  outside: { isEnabledInTicketingAndMessaging: false, excludedWords: ["Gadget"] },
});

it("can be switched in sites of 2023, even where somebody has switched it meanwhile", async () => {
  const emulator = await createEmulator();
  try {
    const translation = new Life(AutoTranslationConfig, accountOn(emulator));
    await translation.up({ isEnabled: true });
    expect(emulator.countCalls({ path: "global/autoTranslationConfig:enable" })).toBe(1);
    await translation.up({ isEnabled: false });
    emulator.edit("global/autoTranslationConfig", { isEnabled: true });
    await translation.up({ isEnabled: true });
    expect(emulator.find("global/autoTranslationConfig")?.["isEnabled"]).toBe(true);
  } finally {
    await emulator.close();
  }
});
