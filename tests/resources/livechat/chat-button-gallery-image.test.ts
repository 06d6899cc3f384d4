import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getChatButtonGalleryImage, getChatButtonGalleryImages } from "../../../provider/resources/livechat/index.js";
import { all, one } from "../look-up.js";

it("is one of the product's own pictures, found by its id", async () => {
  const emulator = await createEmulator();
  try {
    const [picture] = await all(getChatButtonGalleryImages, {}, emulator);
    expect(picture?.["id"]).toEqual(expect.any(String));
    expect(await one(getChatButtonGalleryImage, { id: picture?.["id"] }, emulator)).toEqual(picture);
    await expect(one(getChatButtonGalleryImage, { id: "none" }, emulator)).rejects.toThrow(/No gallery picture/);
  } finally {
    await emulator.close();
  }
});
