import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import {
  getWrapupCategoryOption,
  getWrapupCategoryOptions,
  WrapupCategoryConfig,
} from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { all, one } from "../look-up.js";

it("is looked up among the categories of all groups", async () => {
  const emulator = await createEmulator();
  try {
    await new Life(WrapupCategoryConfig, accountOn(emulator)).up({
      wrapupCategoryGroups: [
        { name: "Sales", wrapupCategoryOptions: [{ name: "New order" }, { name: "Question" }] },
        { name: "Support", wrapupCategoryOptions: [{ name: "Solved" }] },
      ],
    });
    const solved = await one(getWrapupCategoryOption, { name: "Solved" }, emulator);
    expect(solved).toMatchObject({ id: expect.any(String), siteId: emulator.credentials.siteId });
    expect(await all(getWrapupCategoryOptions, {}, emulator)).toHaveLength(3);
  } finally {
    await emulator.close();
  }
});
