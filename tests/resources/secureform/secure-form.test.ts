import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { SecureForm } from "../../../provider/resources/secureform/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const logo = Buffer.from("a picture").toString("base64");
const number = { name: "number", displayName: "Card number", type: "cardNumber", isVisible: true, isRequired: true };
const code = {
  name: "code",
  displayName: "Customer number",
  type: "text",
  isVisible: true,
  isInputValidationEnabled: true,
  regularExpression: "^[0-9]+$",
  customValidationErrorMessage: "Digits only",
};
const kind = {
  name: "kind",
  displayName: "Kind",
  type: "dropdownList",
  isVisible: true,
  options: [{ displayText: "Debit" }, { displayText: "Credit" }],
};
const args = {
  name: "Card",
  greetingMessage: "Your details are safe.",
  color: "#336699",
  logo,
  submitButtonText: "Send",
  fields: [number, code, kind],
};

describeLife(SecureForm, {
  args,
  change: { name: "Payment", fields: [kind, { ...number, displayName: "Number" }] },
  outside: { submitButtonText: "Go", color: "#000000" },
});

it("keeps the ids of fields and options when others come and go", async () => {
  const emulator = await createEmulator();
  try {
    const form = new Life(SecureForm, accountOn(emulator));
    await form.up(args);
    const fields = () =>
      emulator.find(`secureform/secureForms/${form.id}`)?.["fields"] as {
        name: string;
        id: string;
        options: unknown;
      }[];
    const before = fields().find(({ name }) => name === "kind");
    await form.up({ ...args, fields: [kind, number] });
    const after = fields().find(({ name }) => name === "kind");
    expect(after?.id).toBe(before?.id);
    expect(after?.options).toEqual(before?.options);
    await form.refresh();
    expect(await form.preview({ ...args, fields: [kind, number] })).toBe("same");
  } finally {
    await emulator.close();
  }
});
