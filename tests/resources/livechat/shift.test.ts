import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Shift } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const monday = { dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" };
const tuesday = { ...monday, dayOfWeek: "Tuesday" };
const args = {
  name: "Day",
  timeZone: "Pacific Standard Time",
  shiftWorkingHours: [monday, tuesday],
  shiftHolidays: [{ name: "New Year", holidayDate: "2027-01-01" }],
};

describeLife(Shift, { args, change: { name: "Early" }, outside: { timeZone: "Tokyo Standard Time" } });

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("takes the hours of a shift without their seconds", async () => {
  const shift = new Life(Shift, accountOn(emulator));
  const short = { name: "Short", shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00", endTime: "17:30" }] };
  await shift.up(short);
  await shift.refresh();
  expect(await shift.preview(short)).toBe("same");
});

it("keeps the ids of a shift's rows when others come and go", async () => {
  const shift = new Life(Shift, accountOn(emulator));
  await shift.up(args);
  const before = emulator.find(`livechat/shifts/${shift.id}`);
  await shift.up({ ...args, shiftWorkingHours: [tuesday, { ...monday, dayOfWeek: "Friday" }] });
  const after = emulator.find(`livechat/shifts/${shift.id}`);
  const idOf = (object: typeof before, day: string) =>
    (object?.["shiftWorkingHours"] as { id: string; dayOfWeek: string }[]).find((row) => row.dayOfWeek === day)?.id;
  expect(idOf(after, "Tuesday")).toBe(idOf(before, "Tuesday"));
  expect(idOf(after, "Monday")).toBeUndefined();
  expect(after?.["shiftHolidays"]).toEqual(before?.["shiftHolidays"]);
});
