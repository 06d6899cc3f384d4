import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { WrapupFormField } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const field = (emulator: Emulator) =>
  emulator.insert("livechat/fields", { name: "Outcome", type: "text", isSystem: false })["id"];

describeLife(WrapupFormField, {
  given: (emulator) => ({ ...givenCampaign(emulator), fieldId: field(emulator) }),
  args: (given) => ({ ...given, label: "Outcome", isVisible: true, isRequired: false }),
  change: { label: "How it ended", isRequired: true },
  outside: { label: "End", isVisible: false },
});

it("takes over a built-in row, which needs no field and cannot be deleted", async () => {
  const emulator = await createEmulator();
  try {
    const { campaignId } = givenCampaign(emulator);
    const [row] = emulator.rows("livechat/wrapupFormFields").filter((each) => each["campaignId"] === campaignId);
    const category = new Life(WrapupFormField, accountOn(emulator));
    const args = { campaignId, label: "Topic" };
    expect(await category.problems(args)).toEqual([expect.stringContaining("fieldId")]);
    await category.up({ ...args, __import: row?.["id"] });
    expect(category.id).toBe(row?.["id"]);
    expect(emulator.find(`livechat/wrapupFormFields/${category.id}`)).toMatchObject({ ...row, label: "Topic" });
    category.restart(accountOn(emulator));
    await expect(category.destroy()).rejects.toThrow(/cannot delete/);
  } finally {
    await emulator.close();
  }
});
