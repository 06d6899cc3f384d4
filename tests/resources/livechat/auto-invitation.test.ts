import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { AutoInvitation } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const patience = { fieldName: "{!Visitor.Time on website}", operator: "isMoreThan", value: "60" };
const cart = { fieldName: "{!Visitor.Current Page URL}", operator: "contains", value: "/cart" };

const args = {
  name: "Cart",
  isEnabled: true,
  text: "Need a hand?",
  style: "bubble",
  bubbleInvitationHeader: "image",
  headerImage: "https://widgets.example/ada.png",
  conditionMetType: "logicalExpression",
  logicalExpression: "1 and 2",
  autoInvitationConditions: [patience, cart],
};

describeLife(AutoInvitation, {
  given: givenCampaign,
  args: (given) => ({ ...given, ...args }),
  change: { name: "Basket", conditionMetType: "any", autoInvitationConditions: [cart, patience], isEnabled: false },
  outside: { text: "Hey", isEnabled: false },
});

it("moves to another campaign by being made anew", async () => {
  const emulator = await createEmulator();
  try {
    const life = new Life(AutoInvitation, accountOn(emulator));
    await life.up({ ...givenCampaign(emulator), ...args });
    const other = givenCampaign(emulator);
    expect(await life.up({ ...other, ...args })).toBe("replace");
    expect(emulator.find(`livechat/autoInvitations/${life.id}`)?.["campaignId"]).toBe(other["campaignId"]);
  } finally {
    await emulator.close();
  }
});
