import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getPreChatFormField, getPreChatFormFields } from "../../../provider/resources/livechat/index.js";
import { givenCampaign } from "../describe-life.js";
import { all, one } from "../look-up.js";

it("is looked up in the form of one campaign, with the field that it shows", async () => {
  const emulator = await createEmulator();
  try {
    const { campaignId } = givenCampaign(emulator);
    givenCampaign(emulator);
    const found = await one(getPreChatFormField, { campaignId, label: "Email" }, emulator);
    expect(found).toMatchObject({
      campaignId,
      isVisible: expect.any(Boolean),
      field: { isSystem: true, name: "Email" },
    });
    const rows = await all(getPreChatFormFields, { campaignId }, emulator);
    const form = emulator.find(`livechat/campaigns/${String(campaignId)}/preChat`);
    const formRows = form?.["preChatFormFields"] as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(formRows.map(({ id }) => id));
  } finally {
    await emulator.close();
  }
});
