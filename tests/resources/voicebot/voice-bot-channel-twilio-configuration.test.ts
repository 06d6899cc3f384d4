import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { VoiceBotChannelTwilioConfiguration } from "../../../provider/resources/voicebot/index.js";
import { accountOn, Life } from "../../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("makes a Twilio configuration, leaves its settings to the Control Panel, and deletes it", async () => {
  const life = new Life(VoiceBotChannelTwilioConfiguration, accountOn(emulator));
  expect(await life.up({})).toBe("create");
  const path = `voicebot/voicebotChannelTwilioConfigurations/${life.id}`;
  emulator.edit(path, { name: "made by hand" });
  await life.refresh();
  expect(await life.preview({})).toBe("same");
  await life.destroy();
  await life.destroy();
  expect(emulator.find(path)).toBeUndefined();
});
