import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { Field } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const args = {
  name: "Topic",
  type: "dropdownList",
  fieldOptions: [{ value: "Order" }, { value: "Delivery" }, { value: "Other" }],
};

describeLife(Field, {
  args,
  change: { name: "Subject", fieldOptions: [{ value: "Delivery" }, { value: "Order" }] },
  outside: { name: "Theme" },
});

it("keeps the ids of options when others come and go, and counts their places by the order of the list", async () => {
  const emulator = await createEmulator();
  try {
    const field = new Life(Field, accountOn(emulator));
    await field.up(args);
    const options = () =>
      emulator.find(`livechat/fields/${field.id}`)?.["fieldOptions"] as { id: string; value: string }[];
    const [order, delivery] = options();
    await field.up({ ...args, fieldOptions: [{ value: "Delivery" }, { value: "Price" }, { value: "Order" }] });
    const sorted = [...options()].sort(
      (one, other) => Number(Reflect.get(one, "order")) - Number(Reflect.get(other, "order")),
    );
    expect(sorted.map(({ value }) => value)).toEqual(["Delivery", "Price", "Order"]);
    expect(sorted[0]?.id).toBe(delivery?.id);
    expect(sorted[2]?.id).toBe(order?.id);
  } finally {
    await emulator.close();
  }
});

it("gives a built-in field its options, and cannot delete it", async () => {
  const emulator = await createEmulator();
  try {
    const [product] = emulator.rows("livechat/fields").filter(({ name }) => name === "ProductService");
    const field = new Life(Field, accountOn(emulator));
    await field.up({ fieldOptions: [{ value: "Widget" }], __import: product?.["id"] });
    expect(emulator.find(`livechat/fields/${field.id}`)).toMatchObject({
      name: "ProductService",
      fieldOptions: [{ value: "Widget" }],
    });
    field.restart(accountOn(emulator));
    await expect(field.destroy()).rejects.toThrow(/cannot delete/);
  } finally {
    await emulator.close();
  }
});
