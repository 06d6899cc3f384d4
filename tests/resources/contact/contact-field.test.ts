import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ContactField } from "../../../provider/resources/contact/index.js";
import { text } from "../../emulator/text.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(ContactField, {
  args: {
    name: "Loyalty level",
    type: "dropdownlist",
    isVisible: true,
    isIdentity: false,
    helpText: "Colour of the card",
    defaultValue: "silver",
    fieldOptions: [{ value: "silver", displayText: "Silver" }, { value: "gold" }],
  },
  change: { fieldOptions: [{ value: "gold" }, { value: "silver" }], isRequired: true },
  outside: { helpText: "Card?" },
  replace: { name: "Loyalty status" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("takes its place among the other fields by action, when it is made and later", async () => {
  const account = accountOn(emulator);
  const one = new Life(ContactField, account);
  const two = new Life(ContactField, account);
  await one.up({ name: "One", type: "text" });
  await two.up({ name: "Two", type: "text" });
  const orderOf = (life: Life) => Number(emulator.find(`contact/fields/${life.id}`)?.["order"]);
  expect(orderOf(one)).toBeLessThan(orderOf(two));
  const first = orderOf(one);
  expect(await two.up({ name: "Two", type: "text", order: first })).toBe("update");
  expect(orderOf(two)).toBe(first);
  expect(orderOf(one)).toBe(first + 1);
  await two.refresh();
  expect(await two.preview({ name: "Two", type: "text", order: first })).toBe("same");
  await two.up({ name: "Two", type: "text", order: first + 1 });
  expect([orderOf(one), orderOf(two)]).toEqual([first, first + 1]);
});

it("has the place that the program gives it, in whatever order several are written", async () => {
  const account = accountOn(emulator);
  const places = [9, 7, 8, 6];
  const lives = places.map(() => new Life(ContactField, account));
  const fields = () => emulator.rows("contact/fields").filter((row) => text(row["name"]).startsWith("Place"));
  await Promise.all(lives.map((life, at) => life.up({ name: `Place ${at}`, type: "text" })));
  const first = Math.min(...fields().map((row) => Number(row["order"])));
  for (const wanted of [places, [...places].reverse()]) {
    const orders = wanted.map((place) => place - 6 + first);
    const ups = lives.map((life, at) => life.up({ name: `Place ${at}`, type: "text", order: orders[at] }));
    await Promise.all(ups);
    expect(lives.map(({ id }) => emulator.find(`contact/fields/${id}`)?.["order"])).toEqual(orders);
  }
});
