import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { AgentPermissions } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const given = (emulator: Emulator) => ({
  agentId: emulator.insert("global/agents", { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" })[
    "id"
  ],
});

describeLife(AgentPermissions, {
  given,
  args: (ids) => ({ ...ids, permissionIds: [1, 4, 2] }),
  change: { permissionIds: [4] },
  outside: { permissionIds: [1, 2, 4, 5] },
});

it("sees no difference in another order, and one in a permission that was taken away", async () => {
  const emulator = await createEmulator();
  try {
    const ids = given(emulator);
    const permissions = new Life(AgentPermissions, accountOn(emulator));
    await permissions.up({ ...ids, permissionIds: [1, 4] });
    expect(await permissions.preview({ ...ids, permissionIds: [4, 1] })).toBe("same");
    emulator.edit(`global/agents/${ids.agentId as string}`, { permissionIds: [1] });
    await permissions.refresh();
    expect(await permissions.preview({ ...ids, permissionIds: [1, 4] })).toBe("update");
  } finally {
    await emulator.close();
  }
});
