import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { Role } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(Role, {
  given: (emulator) => ({
    agentIds: [
      emulator.insert("global/agents", { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" })["id"],
    ],
    permissionIds: emulator
      .rows("global/permissions")
      .slice(0, 2)
      .map(({ id }) => id),
  }),
  args: (given) => ({ ...given, name: "Night crew", description: "From ten to six" }),
  change: { name: "Owls", agentIds: [], permissionIds: [] },
  outside: { description: "From six to ten" },
});

it("says that a built-in role cannot be deleted", async () => {
  const emulator = await createEmulator();
  try {
    const administrators = emulator.rows("global/roles").find(({ type }) => type === "Administrators");
    const role = new Life(Role, accountOn(emulator));
    await role.up({ name: administrators?.["name"], __import: administrators?.["id"] });
    role.restart(accountOn(emulator));
    await expect(role.destroy()).rejects.toThrow(/role/);
  } finally {
    await emulator.close();
  }
});
