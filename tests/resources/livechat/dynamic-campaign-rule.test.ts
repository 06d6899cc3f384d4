import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { DynamicCampaignRule } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const french = { fieldName: "{!Visitor.Language}", operator: "contains", value: "French" };
const quebec = { fieldName: "{!Visitor.State/Province}", operator: "is", value: "Quebec" };

const rule = {
  name: "French visitors",
  isEnabled: true,
  conditionMetType: "logicalExpression",
  logicalExpression: "1 or 2",
  order: 1,
  dynamicCampaignRuleConditions: [french, quebec],
};

describeLife(DynamicCampaignRule, {
  given: (emulator) => ({ targetCampaignId: givenCampaign(emulator)["campaignId"] }),
  args: (given) => ({ ...given, ...rule }),
  change: { conditionMetType: "any", isEnabled: false, dynamicCampaignRuleConditions: [quebec] },
  outside: { name: "Somebody", isEnabled: false },
});

it.each([405])("says what happened where the API has no way to delete it (%i)", async (status) => {
  const emulator = await createEmulator();
  try {
    const life = new Life(DynamicCampaignRule, accountOn(emulator));
    await life.up({ ...rule, targetCampaignId: givenCampaign(emulator)["campaignId"] });
    emulator.fault({
      method: "DELETE",
      status,
      body: { error: "MethodNotSupported", message: "DELETE is not offered." },
    });
    await expect(life.destroy()).rejects.toThrow(/"French visitors".*cannot delete.*DELETE/s);
  } finally {
    await emulator.close();
  }
});
