import { RolePermissions } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(RolePermissions, {
  given: (emulator) => ({ roleId: emulator.insert("global/roles", { name: "Night crew" })["id"] }),
  args: (given) => ({ ...given, permissionIds: [1, 4, 2] }),
  change: { permissionIds: [4] },
  outside: { permissionIds: [] },
});
