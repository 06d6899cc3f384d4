import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { Field, getFieldOption, getFieldOptions } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { all, one } from "../look-up.js";

it("is looked up by its field and its text", async () => {
  const emulator = await createEmulator();
  try {
    const field = new Life(Field, accountOn(emulator));
    await field.up({ name: "Topic", type: "dropdownList", fieldOptions: [{ value: "Order" }, { value: "Delivery" }] });
    const filter = { fieldId: field.id };
    expect(await one(getFieldOption, { ...filter, value: "Delivery" }, emulator)).toMatchObject(filter);
    expect((await all(getFieldOptions, filter, emulator)).map(({ value }) => value)).toEqual(["Order", "Delivery"]);
    await expect(one(getFieldOption, { value: "Delivry" }, emulator)).rejects.toThrow(/Near: "Delivery"/);
  } finally {
    await emulator.close();
  }
});
