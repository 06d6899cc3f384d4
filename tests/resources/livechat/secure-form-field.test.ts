import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { getSecureFormFields, SecureFormField } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { all } from "../look-up.js";

const form = (emulator: Emulator, name: string) => ({
  secureFormId: emulator.insert("livechat/secureForms", { name })["id"],
});

const field = {
  name: "Kind",
  label: "Kind of card",
  type: "radioBox",
  isVisible: true,
  isRequired: true,
  secureFormFieldOptions: [{ displayText: "Debit" }, { displayText: "Credit" }],
};

describeLife(SecureFormField, {
  given: (emulator) => form(emulator, "Card"),
  args: (given) => ({ ...given, ...field }),
  change: { label: "Card", secureFormFieldOptions: [{ displayText: "Credit" }] },
  outside: { label: "Cord", isRequired: false },
});

it("moves to another form by being made anew, and is looked up by its form", async () => {
  const emulator = await createEmulator();
  try {
    const [card, account] = [form(emulator, "Card"), form(emulator, "Account")];
    const life = new Life(SecureFormField, accountOn(emulator));
    await life.up({ ...card, ...field });
    expect(await life.up({ ...account, ...field })).toBe("replace");
    expect(await all(getSecureFormFields, card, emulator)).toEqual([]);
    expect(await all(getSecureFormFields, account, emulator)).toMatchObject([field]);
  } finally {
    await emulator.close();
  }
});
