import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { allIanaZones } from "../../provider/schema/time-zone/find-iana-zone.js";
import { ianaZones } from "../../provider/schema/time-zone/iana-zones.js";
import { type TimeZone, timeZoneFromIana, timeZones } from "../../provider/schema/time-zone/index.js";
import { substitutesByIanaName, substitutesByWindowsId } from "../../provider/schema/time-zone/substitutes.js";

/** Zones that no zone of Comm100 keeps the hours of: refused, each with its reason. */
const refused = new Map([
  ["Antarctica/Troll", /no zone that Comm100 lists moves by two hours/u],
  ["Atlantic/Cape_Verde", /"Azores Standard Time", moves its clocks in summer/u],
]);

/** Ids whose printed offset is not the zone's standard offset any more; Windows changed the rules under the same id. */
const outdatedOffsets = new Map<TimeZone, string>([
  ["Paraguay Standard Time", "UTC-03:00 all year since October 2024"],
  ["Turks and Caicos Standard Time", "hours of New York since 2018"],
  ["Greenland Standard Time", "UTC-02:00 since March 2023"],
  ["Morocco Standard Time", "UTC+01:00 since 2018, but for Ramadan"],
  ["Namibia Standard Time", "UTC+02:00 all year since 2017"],
  ["Jordan Standard Time", "UTC+03:00 all year since October 2022"],
  ["Syria Standard Time", "UTC+03:00 all year since October 2022"],
  ["Volgograd Standard Time", "UTC+03:00 since December 2020"],
  ["North Korea Standard Time", "UTC+09:00 since May 2018"],
]);

// A year whose rules are settled, so that neither a newer nor an older Node gives other answers.
const winterAndSummer = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)];

function offsets(name: string): string[] {
  return winterAndSummer.map((time) => {
    const parts = new Intl.DateTimeFormat("en", { timeZone: name, timeZoneName: "longOffset" }).formatToParts(time);
    const shown = parts.find(({ type }) => type === "timeZoneName")?.value.slice("GMT".length) ?? "";
    return `UTC${shown === "" ? "+00:00" : shown}`;
  });
}

function minutes(offset: string): number {
  const [hours = 0, rest = 0] = offset.slice(4).split(":").map(Number);
  return (offset[3] === "-" ? -1 : 1) * (60 * hours + rest);
}

const representatives = new Map(
  ianaZones
    .trim()
    .split("\n")
    .map((line) => line.split("="))
    .map(([windowsId = "", names = ""]) => [windowsId, names.split(" ")[0]]),
);

/** The IANA zone that stands for an id of Comm100: CLDR's for the Windows zone, by the Windows name where Comm100 has another. */
function representative(id: TimeZone): string {
  const renamed = [...substitutesByWindowsId].find(
    ([, substitute]) => substitute.id === id && /names|spells/u.test(substitute.because ?? ""),
  );
  return representatives.get(renamed?.[0] ?? id) ?? "";
}

const nodesZones = Intl.supportedValuesOf("timeZone").filter((name) => !refused.has(name));

describe("timeZoneFromIana", () => {
  it.each([
    ["America/Vancouver", "Pacific Standard Time"],
    ["US/Pacific", "Pacific Standard Time"],
    ["europe/PARIS", "Romance Standard Time"],
    ["Europe/Kyiv", "FLE Standard Time"],
    ["Europe/Kiev", "FLE Standard Time"],
    ["Asia/Kolkata", "India Standard Time"],
    ["Asia/Calcutta", "India Standard Time"],
    ["America/Buenos_Aires", "Argentina Standard Time"],
    ["America/Argentina/Buenos_Aires", "Argentina Standard Time"],
    ["America/Nuuk", "Greenland Standard Time"],
    ["America/Godthab", "Greenland Standard Time"],
    ["Etc/GMT+12", "Dateline Standard Time"],
    ["Etc/UTC", "Greenwich Standard Time"],
    ["UTC", "Greenwich Standard Time"],
    ["GMT", "Greenwich Standard Time"],
    ["Asia/Jerusalem", "Jerusalem Standard Time"],
    ["Asia/Gaza", "West Bank Gaza Standard Time"],
    ["America/Grand_Turk", "Turks and Caicos Standard Time"],
    ["America/Whitehorse", "US Mountain Standard Time"],
    ["Africa/Juba", "South Africa Standard Time"],
    ["America/Scoresbysund", "Greenland Standard Time"],
    ["Antarctica/Casey", "W. Australia Standard Time"],
  ] satisfies [string, TimeZone][])("gives for %s %s", (name, id) => {
    expect(timeZoneFromIana(name)).toBe(id);
  });

  it("knows every zone that Node lists, or refuses it with the reason", () => {
    const ids = new Set(timeZones.map(({ id }) => id));
    for (const name of nodesZones) expect(ids).toContain(timeZoneFromIana(name));
    for (const [name, reason] of refused) expect(() => timeZoneFromIana(name)).toThrow(reason);
    expect(() => timeZoneFromIana("Etc/GMT+1")).toThrow(RangeError);
  });

  it("refuses only three of all the names in CLDR", () => {
    const without = [...allIanaZones().values()].filter(({ id }) => id === undefined).map(({ name }) => name);
    expect(without.sort()).toEqual(["Antarctica/Troll", "Atlantic/Cape_Verde", "Etc/GMT+1"]);
    expect(allIanaZones().size).toBeGreaterThan(590);
  });

  it("gives a zone whose printed offset is the zone's own, but for the few that are out of date", () => {
    const printed = new Map(timeZones.map(({ id, offset }) => [id, offset]));
    const different = new Set(
      nodesZones.flatMap((name) => {
        const id = timeZoneFromIana(name);
        return Math.min(...offsets(name).map(minutes)) === minutes(printed.get(id) ?? "") ? [] : [id];
      }),
    );
    expect([...different].filter((id) => !outdatedOffsets.has(id))).toEqual([]);
  });

  it("gives a zone that has the same hours in winter and in summer", () => {
    const wrong = nodesZones.filter((name) => {
      const hours = offsets(representative(timeZoneFromIana(name)));
      return String(offsets(name)) !== String(hours);
    });
    expect(wrong).toEqual([]);
  });

  it("has a substitute for every Windows zone that Comm100 lacks, or the reason why there is none", () => {
    const listed = new Set<string>(timeZones.map(({ id }) => id));
    for (const windowsId of representatives.keys()) {
      expect(listed.has(windowsId) || substitutesByWindowsId.has(windowsId)).toBe(true);
    }
    for (const name of substitutesByIanaName.keys()) expect(Intl.supportedValuesOf("timeZone")).toContain(name);
  });

  it.each([
    ["a typing error", "America/Vancuver", /the nearest: "America\/Vancouver"/u],
    ["a town alone", "Vancouver", /the nearest: "America\/Vancouver"/u],
    ["an id of Comm100", "Pacific Standard Time", /is a Comm100 time-zone id already/u],
    ["an offset", "+08:00", /choose one of Comm100's ids/u],
    ["nonsense", "xyzzy", /such names look like "America\/Vancouver"/u],
    ["an empty string", "", /is not an IANA time-zone name/u],
  ])("refuses %s and says what to do", (_, name, message) => {
    expect(() => timeZoneFromIana(name)).toThrow(RangeError);
    expect(() => timeZoneFromIana(name)).toThrow(message);
  });

  it("stands on the table of the CLDR release that is installed", async () => {
    const check = promisify(execFile)(process.execPath, ["tools/time-zones.mjs", "--check"]);
    await expect(check).resolves.toHaveProperty("stdout", "");
  });
});
