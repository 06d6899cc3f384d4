import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Department } from "../../provider/resources/global/index.js";
import { carried, isUncarried } from "../../provider/runtime/carried.js";
import { sentinels } from "../../provider/runtime/unknown.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0, strict: { replacingPut: true } });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

const texts = [
  ...[...sentinels].map((text) => [text, `[${text}]`] as const),
  ["\udc00low", "[U+DC00]low"],
  ["high\ud800", "high[U+D800]"],
  ["a\0b", "a[U+0000]b"],
] as const;

describe("a text that the engine cannot carry", () => {
  it.each(texts)("is a difference, in a form that it can carry, and is put back: %j", async (text, form) => {
    const sales = new Life(Department, accountOn(emulator));
    const args = { name: "Sales", description: "as the program says" };
    await sales.up(args);
    emulator.edit(sales.path, { description: text });
    await sales.refresh();
    expect([sales.state["description"], sales.inputs["description"]]).toEqual([form, form]);
    expect(await sales.up(args)).toBe("update");
    expect(emulator.find(sales.path)).toMatchObject(args);
  });

  it.each(texts)("stays on the site as it is where nobody manages it, or in that form: %j", async (text, form) => {
    const sales = new Life(Department, accountOn(emulator));
    await sales.up({ name: "Sales" });
    emulator.edit(sales.path, { description: text });
    await sales.up({ name: "Sales 2" });
    expect(emulator.find(sales.path)).toMatchObject({ name: "Sales 2", description: text });
    await sales.up({ name: "Sales 3", description: form });
    expect(emulator.find(sales.path)).toMatchObject({ name: "Sales 3", description: text });
    await sales.refresh();
    expect(await sales.up({ name: "Sales 3", description: form })).toBe("same");
    expect(sales.state["description"]).toBe(form);
  });
});

it("is found at any depth, in keys too", () => {
  const mark = "4dabf18193072939515e22adb298388d";
  const odd = JSON.parse(
    `{ "rows": [{ "${mark}": "x", "__proto__": { "a\\u0000": ["\\ud800"] } }], "n": null }`,
  ) as object;
  expect(carried(odd)).toEqual({
    rows: [{ [`[${mark}]`]: "x", "[__proto__]": { "a[U+0000]": ["[U+D800]"] } }],
    n: null,
  });
  expect([isUncarried(odd), isUncarried(carried(odd))]).toEqual([true, false]);
  expect(isUncarried({ a: ["é😀", 1, true, null], "‍": "\u202e" })).toBe(false);
});
