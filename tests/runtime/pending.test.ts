import { describe, expect, it } from "@jest/globals";
import { isPending } from "../../provider/runtime/pending.js";
import { selectionOf } from "../../provider/runtime/selection.js";
import { Settlement } from "../../provider/runtime/settle.js";
import type { Fields } from "../../provider/runtime/value.js";
import { everything } from "./nodes.js";

/** Whether a program that wanted `before`, and saw `live` come of it, has anything to write now that it wants `now`. */
function isLeft(before: Fields, live: Fields, now: Fields): boolean {
  const settlement = new Settlement();
  const { forms } = settlement;
  const { value: values } = settlement.settle(before, live, everything);
  return isPending(now, live, everything, { values, forms, managed: selectionOf(before, everything), path: "" });
}

const monday = { day: "Monday", from: "09:00" };
const friday = { day: "Friday", from: "09:00" };

describe("what is left to write", () => {
  it("is nothing where the server has it all", () => {
    expect(isLeft({ name: "A", days: [monday, friday] }, { name: "A", days: [monday, friday] }, { name: "A" })).toBe(
      false,
    );
    expect(isLeft({ days: [monday] }, { days: [monday] }, { days: [monday] })).toBe(false);
  });

  it("is a row that the program takes out, though all others stay", () => {
    const live = { days: [monday, friday] };
    expect(isLeft({ days: [monday, friday] }, live, { days: [friday] })).toBe(true);
    expect(isLeft({ days: [monday, friday] }, live, { days: [] })).toBe(true);
  });

  it("is no row that the server keeps beside those of the program", () => {
    expect(isLeft({ days: [monday] }, { days: [friday, monday] }, { days: [monday] })).toBe(false);
  });
});
