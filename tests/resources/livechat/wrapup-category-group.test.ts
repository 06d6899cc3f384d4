import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { WrapupCategoryConfig, WrapupCategoryGroup } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";

const args = { name: "Sales", wrapupCategoryOptions: [{ name: "New order" }, { name: "Question" }] };

describe("livechat.WrapupCategoryGroup", () => {
  let emulator: Emulator;
  let group: Life;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(async () => {
    emulator.reset();
    const account = accountOn(emulator);
    await new Life(WrapupCategoryConfig, account).up({
      wrapupCategoryGroups: [{ name: "Sales" }, { name: "Support" }],
    });
    group = new Life(WrapupCategoryGroup, account);
  });
  afterAll(() => emulator.close());
  const stored = () => emulator.find(`livechat/wrapupCategoryGroups/${group.id}`);

  it("is the one that has the name, and its categories keep their ids", async () => {
    expect(await group.up(args)).toBe("create");
    expect(stored()).toMatchObject(args);
    const before = stored();
    expect(await group.up({ ...args, wrapupCategoryOptions: [...args.wrapupCategoryOptions, { name: "Other" }] })).toBe(
      "update",
    );
    expect(stored()?.["wrapupCategoryOptions"]).toEqual(
      expect.arrayContaining(before?.["wrapupCategoryOptions"] as object[]),
    );
    await group.refresh();
    expect(
      await group.preview({ ...args, wrapupCategoryOptions: [...args.wrapupCategoryOptions, { name: "Other" }] }),
    ).toBe("same");
  });

  it("shows a change from outside, and puts it right", async () => {
    await group.up(args);
    emulator.edit(`livechat/wrapupCategoryGroups/${group.id}`, { wrapupCategoryOptions: [{ name: "Spam" }] });
    await group.refresh();
    expect(await group.up(args)).toBe("update");
    expect(stored()).toMatchObject(args);
  });

  it("is another group with another name, and stays when Pulumi forgets it", async () => {
    await group.up(args);
    const { id } = group;
    expect(await group.up({ name: "Support" })).toBe("replace");
    expect(group.id).not.toBe(id);
    await group.destroy();
    expect(emulator.rows("livechat/wrapupCategoryGroups").map(({ name }) => name)).toEqual(["Sales", "Support"]);
  });

  it("says which groups there are when there is none of the name", async () => {
    await expect(group.up({ name: "Sails" })).rejects.toThrow(/No wrap-up category group has .*"Sales", "Support"/);
  });
});
