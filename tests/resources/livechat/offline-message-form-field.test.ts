import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getOfflineMessageFormField, getOfflineMessageFormFields } from "../../../provider/resources/livechat/index.js";
import { givenCampaign } from "../describe-life.js";
import { all, one } from "../look-up.js";

it("is looked up in the form of one campaign, with the field that it shows", async () => {
  const emulator = await createEmulator();
  try {
    const { campaignId } = givenCampaign(emulator);
    givenCampaign(emulator);
    const found = await one(getOfflineMessageFormField, { campaignId, label: "Subject" }, emulator);
    expect(found).toMatchObject({
      campaignId,
      isVisible: expect.any(Boolean),
      field: { isSystem: true, name: "Subject" },
    });
    const rows = await all(getOfflineMessageFormFields, { campaignId }, emulator);
    const form = emulator.find(`livechat/campaigns/${String(campaignId)}/offlineMessageConfig`);
    const formRows = form?.["offlineMessageFormFields"] as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(formRows.map(({ id }) => id));
  } finally {
    await emulator.close();
  }
});
