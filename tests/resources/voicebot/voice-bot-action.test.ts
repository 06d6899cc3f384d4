import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { VoiceBotAction } from "../../../provider/resources/voicebot/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const id = "0c6f1f5e-0000-4000-8000-000000000001";
const next = "0c6f1f5e-0000-4000-8000-000000000002";

describeLife(VoiceBotAction, {
  args: { actionId: id, type: "voicebotActionStart", xPosition: 24, voicebotActionStart: { nextActionId: next } },
  change: { xPosition: 48, voicebotActionStart: { nextActionId: id } },
  outside: { xPosition: 96 },
  replace: { actionId: next },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("has the id that the program chose", async () => {
  const life = new Life(VoiceBotAction, accountOn(emulator));
  await life.up({ actionId: id, type: "voicebotActionEndCall" });
  expect(life.id).toBe(id);
  expect(emulator.rows("voicebot/voicebotActions")).toMatchObject([{ id, type: "voicebotActionEndCall" }]);
});
