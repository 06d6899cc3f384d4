import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { LiveChatSecureForm, SecureFormField } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const number = { name: "Card Number", type: "cardNumber", isVisible: true, isRequired: true };
const kind = {
  name: "Kind",
  type: "radioBox",
  isVisible: true,
  secureFormFieldOptions: [{ displayText: "Debit" }, { displayText: "Credit" }],
};

describeLife(LiveChatSecureForm, {
  args: { name: "Card", description: "Payment", secureFormFields: [number, kind] },
  change: { name: "Payment", secureFormFields: [kind] },
  outside: { description: "Nothing" },
});

it("leaves the fields alone that are resources of their own", async () => {
  const emulator = await createEmulator();
  try {
    const account = accountOn(emulator);
    const form = new Life(LiveChatSecureForm, account);
    await form.up({ name: "Card" });
    await new Life(SecureFormField, account).up({ ...number, secureFormId: form.id });
    expect(await form.up({ name: "Payment" })).toBe("update");
    expect(emulator.rows("livechat/secureFormFields")).toMatchObject([number]);
    await form.refresh();
    expect(await form.preview({ name: "Payment" })).toBe("same");
  } finally {
    await emulator.close();
  }
});
