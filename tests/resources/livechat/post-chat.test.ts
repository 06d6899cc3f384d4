import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { PostChat } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

function givenField(emulator: Emulator) {
  const field = emulator.insert("livechat/fields", { name: "Order", type: "text", isSystem: false });
  return { ...givenCampaign(emulator), fieldId: field["id"] };
}

const row = (fieldId: unknown, label: string) => ({ fieldId, label, isVisible: true, isRequired: false });

describeLife(PostChat, {
  given: givenField,
  args: ({ campaignId, fieldId }) => ({
    campaignId,
    isEnabled: true,
    greetingMessage: "How did we do?",
    formFieldLayoutStyle: "aboveInput",
    postChatFormFields: [row(fieldId, "Order number")],
  }),
  change: { isEnabled: false, greetingMessage: "Well?" },
  outside: { formFieldLayoutStyle: "leftOfInput", isEnabled: false },
});

it("keeps the id of a form's row when its label changes", async () => {
  const emulator = await createEmulator();
  try {
    const { campaignId, fieldId } = givenField(emulator) as { campaignId: unknown; fieldId: unknown };
    const form = new Life(PostChat, accountOn(emulator));
    const rowOf = () => {
      const found = emulator.find(`livechat/campaigns/${String(campaignId)}/postChat`);
      return (found?.["postChatFormFields"] as { id: string; fieldId: string; label: string }[]).find(
        (each) => each.fieldId === fieldId,
      );
    };
    await form.up({ campaignId, postChatFormFields: [row(fieldId, "Order number")] });
    const before = rowOf();
    await form.up({ campaignId, postChatFormFields: [row(fieldId, "Number")] });
    expect(rowOf()).toEqual({ ...before, label: "Number" });
  } finally {
    await emulator.close();
  }
});
