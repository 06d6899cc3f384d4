import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { VoiceBotChannelSipConfiguration } from "../../../provider/resources/voicebot/index.js";
import { accountOn, Life } from "../../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("makes a SIP configuration, leaves its settings to the Control Panel, and deletes it", async () => {
  const life = new Life(VoiceBotChannelSipConfiguration, accountOn(emulator));
  expect(await life.up({})).toBe("create");
  const path = `voicebot/voicebotChannelSIPConfigurations/${life.id}`;
  emulator.edit(path, { name: "made by hand" });
  await life.refresh();
  expect(await life.preview({})).toBe("same");
  await life.destroy();
  await life.destroy();
  expect(emulator.find(path)).toBeUndefined();
});
