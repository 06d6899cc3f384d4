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

  it("is the one that has the name, and is made, deleted and renamed by no call of its own", async () => {
    const [sales] = emulator.rows("livechat/wrapupCategoryGroups");
    emulator.forgetCalls();
    expect(await group.up(args)).toBe("create");
    expect(group.id).toBe(sales?.["id"]);
    expect(stored()).toMatchObject(args);
    const more = { ...args, wrapupCategoryOptions: [{ name: "Question" }, { name: "Other" }, { name: "New order" }] };
    expect(await group.up(more)).toBe("update");
    expect(stored()).toMatchObject(more);
    await group.refresh();
    expect(await group.preview(more)).toBe("same");
    await group.destroy();
    const writes = emulator.calls.filter(({ method }) => method !== "GET");
    expect(writes).toHaveLength(2);
    for (const { method, body } of writes)
      expect([method, body]).toEqual(["PUT", expect.objectContaining({ name: sales?.["name"] })]);
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
