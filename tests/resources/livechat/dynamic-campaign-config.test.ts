import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { DynamicCampaignConfig, DynamicCampaignRule } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

describeLife(DynamicCampaignConfig, {
  given: (emulator) => ({ defaultCampaignId: givenCampaign(emulator)["campaignId"] }),
  args: (given) => ({ ...given, dynamicCampaignRules: [{ name: "French" }, { name: "German" }] }),
  change: { dynamicCampaignRules: [{ name: "German" }] },
  outside: { defaultCampaignId: null },
});

it("leaves the rules alone that are resources of their own", async () => {
  const emulator = await createEmulator();
  try {
    const targetCampaignId = givenCampaign(emulator)["campaignId"];
    const account = accountOn(emulator);
    const config = new Life(DynamicCampaignConfig, account);
    await config.up({ defaultCampaignId: targetCampaignId });
    const rule = { name: "French", isEnabled: true, conditionMetType: "all", targetCampaignId, order: 1 };
    await new Life(DynamicCampaignRule, account).up(rule);
    const other = { defaultCampaignId: givenCampaign(emulator)["campaignId"] };
    expect(await config.up(other)).toBe("update");
    expect(emulator.rows("livechat/dynamicCampaignRules")).toMatchObject([rule]);
    await config.refresh();
    expect(await config.preview(other)).toBe("same");
  } finally {
    await emulator.close();
  }
});
