import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { environmentOf } from "./environment.js";
import { text } from "../emulator/text.js";
import { Stack } from "./stack.js";

const program = (greeting: string, holiday = "2027-01-01") => `
const shop = new comm100.livechat.Campaign("shop", { name: "Shop", language: "german" });
const sales = new comm100.global.Department("sales", { name: "Sales", description: ${JSON.stringify(greeting)} });
new comm100.livechat.Shift("day", {
  name: "Day",
  timeZone: "Pacific Standard Time",
  departmentIds: [sales.id],
  shiftHolidays: [{ name: "New Year", holidayDate: "${holiday}" }],
  shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }],
});
export const campaignId = shop.id;
`;

let emulator: Emulator;
let stack: Stack;
beforeAll(async () => {
  emulator = await createEmulator();
  stack = await Stack.create(program("one"), { env: environmentOf(emulator) });
});
afterAll(async () => {
  await emulator.close();
  stack.dispose();
});

describe("a stack, from up to destroy", () => {
  it("previews without a call to the API", async () => {
    const run = await stack.preview();
    expect(run.text).toMatch(/4 to create/);
    expect(emulator.countCalls()).toBe(0);
  });

  it("is made, and has nothing left to do", async () => {
    const run = await stack.up();
    expect(run.text).toMatch(/4 created/);
    expect(emulator.rows("livechat/campaigns").map((row) => row["name"])).toContain("Shop");
    emulator.forgetCalls();
    const preview = await stack.preview("--expect-no-changes");
    expect([preview.code, preview.text]).toEqual([0, expect.stringMatching(/4 unchanged/)]);
    expect(emulator.countCalls()).toBe(0);
  });

  it("finds no drift", async () => {
    const run = await stack.refresh("--expect-no-changes");
    expect([run.code, run.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    expect(emulator.countCalls({ method: "PUT" })).toBe(0);
  });

  it("sees a change made behind its back, and puts it right", async () => {
    const [sales] = emulator.rows("global/departments").filter((row) => row["name"] === "Sales");
    emulator.edit(`global/departments/${text(sales?.["id"])}`, {
      description: "midnight edit",
      isAvailableInLiveChat: false,
    });
    const refresh = await stack.refresh();
    expect(refresh.text).toMatch(/1 updated/);
    const preview = await stack.preview("--diff");
    expect(preview.text).toMatch(/midnight edit/);
    const up = await stack.up();
    expect(up.text).toMatch(/1 updated/);
    expect(emulator.find(`global/departments/${text(sales?.["id"])}`)).toMatchObject({
      description: "one",
      isAvailableInLiveChat: false,
    });
  });

  it("updates in place", async () => {
    stack.write(program("two", "2027-01-02"));
    const run = await stack.up();
    expect(run.text).toMatch(/2 updated/);
    expect(emulator.rows("livechat/shifts")).toMatchObject([
      { shiftHolidays: [{ holidayDate: "2027-01-02T00:00:00Z" }] },
    ]);
  });

  it("is destroyed without a trace", async () => {
    const run = await stack.destroy();
    expect([run.code, run.text]).toEqual([0, expect.stringMatching(/4 deleted/)]);
    expect(emulator.rows("livechat/campaigns").map((row) => row["name"])).not.toContain("Shop");
    expect(emulator.rows("livechat/shifts")).toEqual([]);
    expect(stack.resources()).toEqual([]);
  });
});
