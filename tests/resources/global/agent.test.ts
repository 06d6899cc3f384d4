import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Agent } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const ada = { email: "ada@widgets.example", password: "first", firstName: "Ada", lastName: "Byron" };

describeLife(Agent, {
  given: (emulator) => ({
    departmentIds: [emulator.insert("global/departments", { name: "Sales" })["id"]],
    skillIds: [emulator.insert("global/skills", { name: "French" })["id"]],
  }),
  args: (given) => ({
    ...given,
    ...ada,
    title: "Engineer",
    isActive: true,
    bio: "<p>Likes engines.</p>",
    timeZone: "GMT Standard Time",
    datetimeFormat: "DD/MM/YYYY HH:mm:ss",
    ifCustomizeAvatar: true,
    customizeAvatar: "https://widgets.example/ada.png",
  }),
  change: { lastName: "Lovelace", bio: "<p>Likes looms.</p>", departmentIds: [], password: "second" },
  outside: { title: "Countess", isActive: false, bio: "<p>Gone.</p>" },
});

describe("an agent's account", () => {
  let emulator: Emulator;
  let agent: Life;
  beforeAll(async () => {
    emulator = await createEmulator({ showSecrets: true });
  });
  beforeEach(async () => {
    emulator.reset();
    agent = new Life(Agent, accountOn(emulator));
    await agent.up(ada);
    emulator.forgetCalls();
  });
  afterAll(() => emulator.close());

  it("gets another password by the action that is made for it, and by nothing else", async () => {
    expect(await agent.up({ ...ada, password: "second" })).toBe("update");
    const writes = emulator.calls.filter(({ method }) => method !== "GET");
    expect(writes).toMatchObject([{ method: "POST", path: `global/agents/${agent.id}:changePassword` }]);
    expect(writes[0]?.body).toEqual({ password: "second" });
  });

  it("is unlocked", async () => {
    emulator.edit(`global/agents/${agent.id}`, { isLocked: true });
    await agent.refresh();
    expect(await agent.up({ ...ada, isLocked: false })).toBe("update");
    expect(emulator.countCalls({ path: `global/agents/${agent.id}:unlock` })).toBe(1);
    expect(emulator.find(`global/agents/${agent.id}`)?.["isLocked"]).toBe(false);
  });

  it("cannot be locked, for the API has no way to", async () => {
    await expect(agent.up({ ...ada, isLocked: true })).rejects.toThrow(/isLocked/);
  });

  it("needs a password when it is made, and not when it is taken over", async () => {
    const { password, ...rest } = ada;
    expect(password).toBeDefined();
    const other = new Life(Agent, accountOn(emulator));
    expect(await other.problems({ ...rest, email: "bob@widgets.example" })).toEqual([
      expect.stringContaining("password"),
    ]);
    expect(await other.problems({ ...rest, __import: agent.id })).toEqual([]);
  });

  it("keeps the role that the API gives to all agents, without a difference", async () => {
    const role = emulator.insert("global/roles", { name: "Night crew" });
    const args = { ...ada, roleIds: [role["id"]] };
    await agent.up(args);
    await agent.refresh();
    expect(await agent.preview(args)).toBe("same");
  });
});
