import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { AgentAwayStatus } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(AgentAwayStatus, {
  args: { name: "Training", order: 7 },
  change: { name: "Course", order: 3 },
  outside: { name: "Nap" },
});

it("says that a built-in status cannot be deleted", async () => {
  const emulator = await createEmulator();
  try {
    const [lunch] = emulator.rows("global/agentAwayStatuses").filter(({ name }) => name === "Lunch");
    const status = new Life(AgentAwayStatus, accountOn(emulator));
    await status.up({ name: "Lunch", __import: lunch?.["id"] });
    status.restart(accountOn(emulator));
    await expect(status.destroy()).rejects.toThrow(/"Lunch": cannot delete it/);
  } finally {
    await emulator.close();
  }
});
