import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { getPostChatFormField, getPostChatFormFields } from "../../../provider/resources/livechat/index.js";
import { givenCampaign } from "../describe-life.js";
import { all, one } from "../look-up.js";

it("is looked up in the form of one campaign, with the field that it shows", async () => {
  const emulator = await createEmulator();
  try {
    const { campaignId } = givenCampaign(emulator);
    givenCampaign(emulator);
    const found = await one(getPostChatFormField, { campaignId, label: "Rating" }, emulator);
    expect(found).toMatchObject({
      campaignId,
      isVisible: expect.any(Boolean),
      field: { isSystem: true, name: "Rating" },
    });
    const rows = await all(getPostChatFormFields, { campaignId }, emulator);
    const form = emulator.find(`livechat/campaigns/${String(campaignId)}/postChat`);
    const formRows = form?.["postChatFormFields"] as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(formRows.map(({ id }) => id));
  } finally {
    await emulator.close();
  }
});
