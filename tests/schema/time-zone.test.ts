import { describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { type TimeZone, timeZone, timeZones } from "../../provider/schema/time-zone/index.js";

function refusal(value: unknown): string {
  const result = timeZone.safeParse(value);
  if (result.success) throw new Error(`${String(value)} was taken`);
  return result.error.issues.map(({ message }) => message).join("\n");
}

describe("the list of time zones", () => {
  it("has 128 zones, each id once", () => {
    expect(timeZones).toHaveLength(128);
    expect(new Set(timeZones.map(({ id }) => id)).size).toBe(128);
  });

  it("gives id, offset and display name as Comm100 prints them", () => {
    expect(timeZones).toContainEqual({
      id: "Pacific Standard Time",
      offset: "UTC-08:00",
      displayName: "Pacific Time (US & Canada)",
    });
    for (const { offset, displayName } of timeZones) {
      expect(offset).toMatch(/^UTC[+-](0\d|1[0-4]):(00|30|45)$/u);
      expect(displayName.trim()).toBe(displayName);
    }
  });

  it("runs from west to east", () => {
    const minutes = timeZones.map(({ offset }) => {
      const [hours = 0, rest = 0] = offset.slice(4).split(":").map(Number);
      return (offset[3] === "-" ? -1 : 1) * (60 * hours + rest);
    });
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  });
});

describe("the types", () => {
  it("lets the compiler refuse what is not an id", () => {
    const right: TimeZone = "Pacific Standard Time";
    // @ts-expect-error an IANA name is not an id
    const iana: TimeZone = "America/Vancouver";
    // @ts-expect-error nor is an id in another case
    const otherCase: TimeZone = "pacific standard time";
    // @ts-expect-error nor any string
    const any: TimeZone = ["Pacific", "Standard", "Time"].join(" ");
    expect([right, iana, otherCase, any]).toHaveLength(4);
  });

  it("keeps the ids through a zod object, for what is written and for what is read", () => {
    const shift = z.object({ timeZone: timeZone.optional() });
    const written: z.input<typeof shift> = { timeZone: "UTC+12" };
    const read: z.output<typeof shift> = { timeZone: "UTC+13" };
    // @ts-expect-error any string would compile if the schema's input were not the union
    const wrong: z.input<typeof shift> = { timeZone: "UTC+14" };
    expect([written, read, wrong].map((value) => shift.safeParse(value).success)).toEqual([true, true, false]);
  });
});

describe("the schema", () => {
  it("takes all 128 ids, as they are", () => {
    for (const { id } of timeZones) expect(timeZone.parse(id)).toBe(id);
  });

  it.each([
    ["an IANA name", "America/Vancouver", '"America/Vancouver" is an IANA name: write "Pacific Standard Time"'],
    ["an older IANA name", "Asia/Calcutta", 'write "India Standard Time"'],
    ["another case", "pacific standard time", 'must be written "Pacific Standard Time"'],
    ["blanks around it", " Pacific Standard Time\n", 'must be written "Pacific Standard Time"'],
    ["summer time", "Pacific Daylight Time", 'must be written "Pacific Standard Time"'],
    ["the region alone", "Eastern", 'must be written "Eastern Standard Time"'],
    ["a display name", "Pacific Time (US & Canada)", 'write "Pacific Standard Time"'],
    ["a display name with its offset", "(UTC-07:00) Arizona", 'write "US Mountain Standard Time"'],
    ["a town that Comm100 shows", "Berlin", 'write "W. Europe Standard Time"'],
    ["a town that IANA knows", "los angeles", 'write "Pacific Standard Time"'],
    ["an abbreviation", "PST", '"PST" is an abbreviation: write "Pacific Standard Time"'],
    ["an abbreviation of many zones", "CST", 'write one of "Central Standard Time", "Central Standard Time (Mexico)"'],
    ["an abbreviation that IANA has too", "EST", 'write one of "Eastern Standard Time", "SA Pacific Standard Time"'],
    ["a display name of many zones", "Coordinated Universal", '"UTC-11", "UTC-09", "UTC-08", "UTC+12", "UTC+13"'],
    ["an offset", "GMT+08:00", 'write one of "China Standard Time", "W. Australia Standard Time"'],
    ["a typing error", "Pacific Standrad Time", 'the nearest: "Pacific Standard Time"'],
    ["a typing error in an IANA name", "America/Vancuver", '"America/Vancouver" is an IANA name: write "Pacific'],
    ["a typing error in a town", "Tokio", 'the nearest: "Tokyo Standard Time"'],
    ["UTC", "UTC", 'write "Greenwich Standard Time" (it is UTC+00:00 all year)'],
    ["a Windows id that Comm100 lacks", "Yukon Standard Time", 'write "US Mountain Standard Time"'],
    ["a Windows id that Comm100 renames", "Israel Standard Time", 'write "Jerusalem Standard Time"'],
    [
      "a Windows id without a substitute",
      "Cape Verde Standard Time",
      "Comm100 has no zone for it: it is UTC-01:00 all",
    ],
    ["an IANA zone without a substitute", "Antarctica/Troll", "no zone that Comm100 lists moves by two hours"],
    ["nonsense", "xyzzy", 'expected one of Comm100\'s 128 time-zone ids, such as "Pacific Standard Time"'],
    ["a name from Object.prototype", "constructor", "expected one of Comm100's 128 time-zone ids"],
    ["an empty string", "", "expected one of Comm100's 128 time-zone ids"],
  ])("says what to write instead of %s", (_, written, message) => {
    expect(refusal(written)).toContain(message);
  });

  it.each([[5], [null], [undefined], [{}], [["Pacific Standard Time"]]])(
    "refuses %p, which is not a string",
    (value) => {
      expect(refusal(value)).toBe('expected one of Comm100\'s 128 time-zone ids, such as "Pacific Standard Time"');
    },
  );

  it("warns where clocks have just left the zone that the name stands for", () => {
    expect(refusal("America/Edmonton")).toMatch(/write "Mountain Standard Time"; .*"Canada Central Standard Time"/u);
  });

  it("never names an id that it would refuse", () => {
    const writings = [
      "IST",
      "BST",
      "CET",
      "EET",
      "AST",
      "MST",
      "AEST",
      "La Paz",
      "UTC+3",
      "UTC-2",
      "Europe Standard Time",
    ];
    for (const written of writings) {
      const named = [...refusal(written).matchAll(/"([^"]+)"/gu)].map(([, id]) => id).slice(1);
      expect(named).not.toHaveLength(0);
      for (const id of named) expect(timeZone.safeParse(id).success).toBe(true);
    }
  });
});
