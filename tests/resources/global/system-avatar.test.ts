import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getSystemAvatar, getSystemAvatars } from "../../../provider/resources/global/index.js";
import { all, one } from "../look-up.js";

it("is a picture with an id that an agent takes", async () => {
  const emulator = await createEmulator();
  try {
    const [avatar] = await all(getSystemAvatars, {}, emulator);
    expect(avatar).toEqual({ id: expect.any(String), avatarImage: expect.stringMatching(/^https?:/) });
    expect(await one(getSystemAvatar, { id: avatar?.["id"] }, emulator)).toEqual(avatar);
  } finally {
    await emulator.close();
  }
});
