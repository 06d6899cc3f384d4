import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Department } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const agent = (name: string, emulator: Emulator) =>
  emulator.insert("global/agents", { email: `${name}@widgets.example`, firstName: name, lastName: "Byron" })[
    "id"
  ] as string;

describeLife(Department, {
  given: (emulator) => ({ agentIds: [agent("ada", emulator), agent("bob", emulator)] }),
  args: (given) => ({
    ...given,
    name: "Sales",
    description: "Sells",
    isAvailableInTicketingAndMessaging: false,
    offlineMessageMailTo: "toEmailAddresses",
    offlineMessageEmailAddresses: "sales@widgets.example",
  }),
  change: { name: "Shop", agentIds: [], offlineMessageMailTo: "toAllAgents" },
  outside: { description: "Sells nothing", isAvailableInTicketingAndMessaging: true },
});

it("sees its agents in any order, and an agent who was taken out elsewhere", async () => {
  const emulator = await createEmulator();
  try {
    const [ada, bob] = [agent("ada", emulator), agent("bob", emulator)];
    const department = new Life(Department, accountOn(emulator));
    await department.up({ name: "Sales", agentIds: [ada, bob] });
    await department.refresh();
    expect(await department.preview({ name: "Sales", agentIds: [bob, ada] })).toBe("same");
    emulator.edit(`global/agents/${ada}`, { departmentIds: [] });
    await department.refresh();
    expect(await department.preview({ name: "Sales", agentIds: [ada, bob] })).toBe("update");
  } finally {
    await emulator.close();
  }
});
