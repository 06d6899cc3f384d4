import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Field } from "../../../provider/resources/ticketing/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const core = { value: "core", displayText: "Core" };
const plus = { value: "plus", displayText: "Plus" };
const args = {
  name: "Product line",
  type: "dropdownList",
  isRequired: true,
  defaultValue: "core",
  helpText: "Which product is affected",
  fieldOptions: [core, plus],
};

describeLife(Field, {
  args,
  change: { fieldOptions: [plus, core, { value: "max" }], isRequired: false },
  outside: { helpText: "Which one?" },
  replace: { type: "text" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("keeps the ids of options, by which tickets refer to them", async () => {
  const field = new Life(Field, accountOn(emulator));
  await field.up(args);
  const idOf = (value: string) =>
    (emulator.find(`ticketing/fields/${field.id}`)?.["fieldOptions"] as { id: string; value: string }[]).find(
      (option) => option.value === value,
    )?.id;
  const before = idOf("plus");
  await field.up({ ...args, fieldOptions: [{ ...plus, displayText: "Plus!" }, { value: "max" }] });
  expect(idOf("plus")).toBe(before);
  expect(idOf("core")).toBeUndefined();
});
