import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getRatingGrade, getRatingGrades } from "../../../provider/resources/livechat/index.js";
import { givenCampaign } from "../describe-life.js";
import { all, one } from "../look-up.js";

it("is one of the five grades of a rating", async () => {
  const emulator = await createEmulator();
  try {
    givenCampaign(emulator);
    expect(await one(getRatingGrade, { grade: 5 }, emulator)).toMatchObject({ label: "Excellent", isVisible: true });
    expect(await all(getRatingGrades, {}, emulator)).toHaveLength(5);
  } finally {
    await emulator.close();
  }
});
