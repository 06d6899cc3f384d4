import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getPermission, getPermissions } from "../../../provider/resources/global/index.js";
import { all, one } from "../look-up.js";

it("is found by name, has a number for an id, and is found by that", async () => {
  const emulator = await createEmulator();
  try {
    const found = await one(getPermission, { name: "Manage Settings" }, emulator);
    expect(found["id"]).toEqual(expect.any(Number));
    expect(await one(getPermission, { id: found["id"] }, emulator)).toEqual(found);
    expect(await all(getPermissions, { moduleId: found["moduleId"] }, emulator)).toContainEqual(found);
    await expect(one(getPermission, { name: "Manage Setings" }, emulator)).rejects.toThrow(/Near: "Manage Settings"/);
  } finally {
    await emulator.close();
  }
});
