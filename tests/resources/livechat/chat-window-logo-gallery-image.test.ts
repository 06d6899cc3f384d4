import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import {
  getChatWindowLogoGalleryImage,
  getChatWindowLogoGalleryImages,
} from "../../../provider/resources/livechat/index.js";
import { all, one } from "../look-up.js";

it("is one of the product's own pictures, found by its id", async () => {
  const emulator = await createEmulator();
  try {
    const [picture] = await all(getChatWindowLogoGalleryImages, {}, emulator);
    expect(picture?.["id"]).toEqual(expect.any(String));
    expect(await one(getChatWindowLogoGalleryImage, { id: picture?.["id"] }, emulator)).toEqual(picture);
    await expect(one(getChatWindowLogoGalleryImage, { id: "none" }, emulator)).rejects.toThrow(/No gallery picture/);
  } finally {
    await emulator.close();
  }
});
