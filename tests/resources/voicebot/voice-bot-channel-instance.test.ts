import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { VoiceBotChannelInstance } from "../../../provider/resources/voicebot/index.js";
import { accountOn, Life } from "../../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("makes a voice channel, leaves its settings to the Control Panel, and deletes it", async () => {
  const life = new Life(VoiceBotChannelInstance, accountOn(emulator));
  expect(await life.up({})).toBe("create");
  const path = `voicebot/voicebotChannelInstances/${life.id}`;
  emulator.edit(path, { name: "made by hand" });
  await life.refresh();
  expect(await life.preview({})).toBe("same");
  await life.destroy();
  await life.destroy();
  expect(emulator.find(path)).toBeUndefined();
});
