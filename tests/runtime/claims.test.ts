import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, Department, SiteProfile } from "../../provider/resources/global/index.js";
import { PreChat } from "../../provider/resources/livechat/index.js";
import { sentinels } from "../../provider/runtime/unknown.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

const [unknown = ""] = sentinels;
const ada = { email: "ada@x.example", firstName: "Ada", lastName: "L", displayName: "Ada", password: "Passw0rd!x" };
const bothSides = /agentIds.*departmentIds|departmentIds.*agentIds/;

describe("two resources for one singleton", () => {
  it("are refused at preview, by the second", async () => {
    const account = accountOn(emulator);
    const [one, other] = [new Life(SiteProfile, account), new Life(SiteProfile, account)];
    expect(await one.preview({ website: "https://a.example" })).toBe("create");
    await expect(other.preview({ website: "https://b.example" })).rejects.toThrow(/manages the same/);
    expect(await one.preview({ website: "https://a.example" })).toBe("create");
  });

  it("are two where they belong to two campaigns, or where that is not known yet", async () => {
    const account = accountOn(emulator);
    for (const campaignId of ["c-1", "c-2", unknown, unknown])
      expect(await new Life(PreChat, account).preview({ campaignId, greetingMessage: campaignId })).toBe("create");
  });
});

describe("links that two resources describe differently", () => {
  it("are refused at up, before anything is made of the second", async () => {
    const account = accountOn(emulator);
    const agent = new Life(Agent, account);
    await agent.up({ ...ada, departmentIds: [] });
    const department = new Life(Department, account);
    await expect(department.up({ name: "Sales", agentIds: [agent.id] })).rejects.toThrow(bothSides);
    expect(emulator.rows("global/departments").some(({ name }) => name === "Sales")).toBe(false);
  });

  it("are refused at preview as far as values are known, whichever comes first", async () => {
    const first = accountOn(emulator);
    const [agent, department] = [new Life(Agent, first), new Life(Department, first)];
    await agent.up(ada);
    await department.up({ name: "Sales", agentIds: [agent.id] });
    for (const order of [
      [agent, department],
      [department, agent],
    ]) {
      const next = accountOn(emulator);
      const previews = order.map((life) => {
        life.restart(next);
        return () =>
          life.preview(
            life === agent ? { ...ada, departmentIds: [] } : { name: "Sales", agentIds: [agent.id.toUpperCase()] },
          );
      });
      await previews[0]?.();
      await expect(previews[1]?.()).rejects.toThrow(bothSides);
    }
  });

  it("pass where both say the same, where one side is left out, and where it is not known yet", async () => {
    const account = accountOn(emulator);
    const [agent, department] = [new Life(Agent, account), new Life(Department, account)];
    await agent.up(ada);
    await department.up({ name: "Sales", agentIds: [agent.id] });
    expect(await agent.preview({ ...ada, departmentIds: [department.id] })).toBe("update");
    expect(await agent.preview({ ...ada, departmentIds: [unknown] })).toBe("update");
    expect(await agent.preview(ada)).toBe("same");
  });
});
