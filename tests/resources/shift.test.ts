import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Shift } from "../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

const hours = [
  { dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" },
  { dayOfWeek: "Tuesday", startTime: "09:00:00", endTime: "17:00:00" },
];
const args = {
  name: "Day",
  timeZone: "Pacific Standard Time",
  shiftWorkingHours: hours,
  shiftHolidays: [{ name: "New Year", holidayDate: "2027-01-01" }],
};

describe("Shift", () => {
  it("lives", async () => {
    const shift = new Life(Shift, accountOn(emulator));
    expect(await shift.up(args)).toBe("create");
    expect(await shift.preview(args)).toBe("same");
    await shift.refresh();
    expect(await shift.preview(args)).toBe("same");
    expect(await shift.up({ ...args, name: "Early" })).toBe("update");
    expect(emulator.find(`livechat/shifts/${shift.id}`)).toMatchObject({
      name: "Early",
      timeZone: "Pacific Standard Time",
    });
    emulator.edit(`livechat/shifts/${shift.id}`, { timeZone: "Tokyo Standard Time" });
    await shift.refresh();
    expect(await shift.up({ ...args, name: "Early" })).toBe("update");
    expect(emulator.find(`livechat/shifts/${shift.id}`)).toMatchObject({ timeZone: "Pacific Standard Time" });
    await shift.destroy();
    await shift.destroy();
    expect(emulator.find(`livechat/shifts/${shift.id}`)).toBeUndefined();
  });

  it("keeps the ids of rows when others come and go", async () => {
    const shift = new Life(Shift, accountOn(emulator));
    await shift.up(args);
    const before = emulator.find(`livechat/shifts/${shift.id}`);
    await shift.up({ ...args, shiftWorkingHours: [hours[1], { ...hours[0], dayOfWeek: "Friday" }] });
    const after = emulator.find(`livechat/shifts/${shift.id}`);
    const idOf = (object: typeof before, day: string) =>
      (object?.["shiftWorkingHours"] as { id: string; dayOfWeek: string }[]).find((row) => row.dayOfWeek === day)?.id;
    expect(idOf(after, "Tuesday")).toBe(idOf(before, "Tuesday"));
    expect(idOf(after, "Monday")).toBeUndefined();
    expect(after?.["shiftHolidays"]).toEqual(before?.["shiftHolidays"]);
  });
});
