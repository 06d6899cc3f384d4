import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { AutoDistributionConfig } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const agent = (emulator: Emulator, name: string) =>
  emulator.insert("global/agents", { email: `${name}@widgets.example`, firstName: name, lastName: "Byron" })["id"];
const department = (emulator: Emulator, name: string) => emulator.insert("global/departments", { name })["id"];

describeLife(AutoDistributionConfig, {
  given: (emulator) => ({
    agentId: agent(emulator, "ada"),
    departmentId: department(emulator, "Sales"),
    backupDepartmentId: department(emulator, "Support"),
  }),
  args: ({ agentId, departmentId, backupDepartmentId }) => ({
    isEnabled: true,
    autoDistributionMethod: "roundRobin",
    ifLimitMaxConcurrentChatsForAllAgents: true,
    maxConcurrentChatsForAllAgents: 4,
    agentAutoDistributionConfigs: [{ agentId, maxConcurrentChats: 2, ifAutoAcceptChat: false }],
    departmentAutoDistributionConfigs: [
      {
        departmentId,
        autoDistributionMethod: "loadBalancing",
        backupDepartments: [{ departmentId, backupDepartmentId }],
      },
    ],
  }),
  change: {
    isEnabled: false,
    autoDistributionMethod: "capabilityWeighted",
    ifLimitMaxConcurrentChatsForAllAgents: false,
  },
  outside: { maxConcurrentChatsForAllAgents: 9, isEnabled: false },
});

describe("what holds for single agents", () => {
  let emulator: Emulator;
  let config: Life;
  let ada: unknown;
  let bob: unknown;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(() => {
    emulator.reset();
    config = new Life(AutoDistributionConfig, accountOn(emulator));
    [ada, bob] = [agent(emulator, "ada"), agent(emulator, "bob")];
    const rows = [
      { agentId: ada, maxConcurrentChats: 3 },
      { agentId: bob, maxConcurrentChats: 5 },
    ] as { agentId: string; maxConcurrentChats: number }[];
    emulator.edit("livechat/autoDistributionConfig", { agentAutoDistributionConfigs: rows });
  });
  afterAll(() => emulator.close());
  const limitOf = (id: unknown) => {
    const rows = emulator.find("livechat/autoDistributionConfig")?.["agentAutoDistributionConfigs"];
    return (rows as { agentId: string; maxConcurrentChats: number }[]).find(({ agentId }) => agentId === id)
      ?.maxConcurrentChats;
  };

  it("stays as it is for agents whom the program leaves out", async () => {
    await config.up({ agentAutoDistributionConfigs: [{ agentId: ada, maxConcurrentChats: 2 }] });
    expect([limitOf(ada), limitOf(bob)]).toEqual([2, 5]);
  });

  it("is no difference when the site gets another agent", async () => {
    const args = { agentAutoDistributionConfigs: [{ agentId: ada, maxConcurrentChats: 2 }] };
    await config.up(args);
    agent(emulator, "cid");
    await config.refresh();
    expect(await config.preview(args)).toBe("same");
  });
});
