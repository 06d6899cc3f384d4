import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { WrapupCategoryConfig, WrapupCategoryGroup } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const sales = { name: "Sales", wrapupCategoryOptions: [{ name: "New order" }, { name: "Question" }] };
const support = { name: "Support", wrapupCategoryOptions: [{ name: "Solved" }] };

describeLife(WrapupCategoryConfig, {
  args: { displayMode: "basic", wrapupCategoryGroups: [sales, support] },
  change: { displayMode: "advanced", wrapupCategoryGroups: [support] },
  outside: { displayMode: "advanced" },
});

describe("groups of wrap-up categories", () => {
  let emulator: Emulator;
  let config: Life;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(async () => {
    emulator.reset();
    config = new Life(WrapupCategoryConfig, accountOn(emulator));
    await config.up({ wrapupCategoryGroups: [sales, support] });
  });
  afterAll(() => emulator.close());
  const groups = () => emulator.rows("livechat/wrapupCategoryGroups");

  it("keep their ids when others come and go, and so do their categories", async () => {
    const before = groups();
    const more = { ...support, wrapupCategoryOptions: [{ name: "Waits" }, { name: "Solved" }] };
    await config.up({ wrapupCategoryGroups: [sales, more] });
    expect(groups().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(groups()[0]).toEqual(before[0]);
  });

  it("show what was done to them elsewhere, though the configuration itself does not", async () => {
    const group = `livechat/wrapupCategoryGroups/${groups()[1]?.["id"] as string}`;
    emulator.edit(group, { name: "Help" });
    await config.refresh();
    expect(await config.up({ wrapupCategoryGroups: [sales, support] })).toBe("update");
    expect(groups().map(({ name }) => name)).toEqual(["Sales", "Support"]);
  });

  it("stay as they are unless they are given", async () => {
    const before = groups();
    const other = new Life(WrapupCategoryConfig, accountOn(emulator));
    await other.up({ displayMode: "advanced" });
    expect(groups()).toEqual(before);
    await new Life(WrapupCategoryGroup, accountOn(emulator)).up({ name: "Sales", order: 5 });
    await other.refresh();
    expect(await other.preview({ displayMode: "advanced" })).toBe("same");
  });
});
