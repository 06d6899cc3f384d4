import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getInstallationCode } from "../../../provider/resources/livechat/index.js";
import { givenCampaign } from "../describe-life.js";
import { one } from "../look-up.js";

it("is the HTML of one campaign", async () => {
  const emulator = await createEmulator();
  try {
    const given = givenCampaign(emulator);
    const found = await one(getInstallationCode, given, emulator);
    expect(found).toMatchObject({ ...given, code: expect.stringContaining(String(given["campaignId"])) });
  } finally {
    await emulator.close();
  }
});
