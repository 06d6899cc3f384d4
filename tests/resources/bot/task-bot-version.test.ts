import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { TaskBotVersion } from "../../../provider/resources/bot/index.js";
import { accountOn, Life } from "../../life.js";
import { actionId } from "./given-chatbot.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

const actions = (message: string) => [
  { id: actionId(1), type: "taskbotStart", taskbotStart: { nextActionId: actionId(2) } },
  {
    id: actionId(2),
    type: "taskbotQuickReply",
    taskbotQuickReply: {
      message,
      taskbotQuickReplyOptions: [{ text: "Yes", nextActionId: actionId(3) }, { text: "No" }],
    },
  },
  { id: actionId(3), type: "taskbotSendMessage", taskbotSendMessage: { message: "<b>Thanks</b>", typingDelay: 1 } },
];

it("is saved, stays without drift, is saved anew on a change, and stays when Pulumi forgets it", async () => {
  const taskbotId = emulator.insert("bot/taskbots", { name: "FAQ flow" })["id"] as string;
  const args = { taskbotId, taskbotActions: actions("Shall we begin?") };
  const life = new Life(TaskBotVersion, accountOn(emulator));
  expect(await life.up(args)).toBe("create");
  const first = life.id;
  await life.refresh();
  expect(await life.preview(args)).toBe("same");
  expect(emulator.find(`bot/taskbots/${taskbotId}`)).toMatchObject({ latestVersionId: first });
  expect(await life.up({ ...args, taskbotActions: actions("Ready?") })).toBe("replace");
  expect(emulator.find(`bot/taskbots/${taskbotId}`)).toMatchObject({ latestVersionId: life.id });
  await life.destroy();
  expect(emulator.rows("bot/taskbotVersions").map((row) => row["id"])).toEqual([first, life.id]);
});
