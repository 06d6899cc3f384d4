import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { Segment } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const visits = { fieldName: "{!Visitor.Number of visits}", operator: "isMoreThan", value: "3" };
const city = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };
const args = {
  name: "Returning",
  isEnabled: true,
  color: "#336699",
  conditionMetType: "all",
  alertToType: "agent",
  segmentConditions: [visits, city],
};

describeLife(Segment, {
  given: (emulator) => ({
    agentIds: [
      emulator.insert("global/agents", { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" })["id"],
    ],
  }),
  args: (given) => ({ ...given, ...args }),
  change: { name: "Regulars", alertToType: "none", segmentConditions: [visits] },
  outside: { color: "#000000", isEnabled: false },
});

it("keeps the ids of conditions that stay", async () => {
  const emulator = await createEmulator();
  try {
    const segment = new Life(Segment, accountOn(emulator));
    await segment.up({ ...args, alertToType: "none" });
    const conditions = () =>
      emulator.find(`livechat/segments/${segment.id}`)?.["segmentConditions"] as { id: string; value: string }[];
    const kept = conditions().find(({ value }) => value === "Halifax");
    await segment.up({ ...args, alertToType: "none", segmentConditions: [city, { ...visits, value: "9" }] });
    expect(conditions().find(({ value }) => value === "Halifax")?.id).toBe(kept?.id);
  } finally {
    await emulator.close();
  }
});
