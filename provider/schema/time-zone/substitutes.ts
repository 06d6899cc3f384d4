import type { TimeZone } from "./listed-zones.js";

/** What stands in for a zone that is not in Comm100's list; without `id`, nothing does. */
export interface Substitute {
  readonly id?: TimeZone;
  /** Why this one, or why none, as half a sentence. */
  readonly because?: string;
}

/** Windows time zones that Comm100 does not list. A substitute has the same offset all year round. */
export const substitutesByWindowsId: ReadonlyMap<string, Substitute> = new Map<string, Substitute>([
  ["Israel Standard Time", { id: "Jerusalem Standard Time", because: "Comm100 names it so" }],
  ["West Bank Standard Time", { id: "West Bank Gaza Standard Time", because: "Comm100 names it so" }],
  ["Turks And Caicos Standard Time", { id: "Turks and Caicos Standard Time", because: "Comm100 spells it so" }],
  ["UTC", { id: "Greenwich Standard Time", because: "it is UTC+00:00 all year" }],
  ["Kaliningrad Standard Time", { id: "South Africa Standard Time", because: "both are UTC+02:00 all year" }],
  ["South Sudan Standard Time", { id: "South Africa Standard Time", because: "both are UTC+02:00 all year" }],
  ["Ekaterinburg Standard Time", { id: "West Asia Standard Time", because: "both are UTC+05:00 all year" }],
  ["N. Central Asia Standard Time", { id: "Tomsk Standard Time", because: "both are UTC+07:00 all year" }],
  ["North Asia Standard Time", { id: "Tomsk Standard Time", because: "both are UTC+07:00 all year" }],
  ["North Asia East Standard Time", { id: "China Standard Time", because: "both are UTC+08:00 all year" }],
  ["Singapore Standard Time", { id: "China Standard Time", because: "both are UTC+08:00 all year" }],
  ["Yakutsk Standard Time", { id: "Transbaikal Standard Time", because: "both are UTC+09:00 all year" }],
  ["Vladivostok Standard Time", { id: "West Pacific Standard Time", because: "both are UTC+10:00 all year" }],
  ["Yukon Standard Time", { id: "US Mountain Standard Time", because: "both are UTC-07:00 all year" }],
  ["Mid-Atlantic Standard Time", { id: "UTC-02", because: "both are UTC-02:00" }],
  [
    "Cape Verde Standard Time",
    {
      because:
        'it is UTC-01:00 all year, and the only zone that Comm100 lists there, "Azores Standard Time", moves its clocks in summer',
    },
  ],
]);

/** IANA zones for which CLDR has no Windows zone, or one with other hours. */
export const substitutesByIanaName: ReadonlyMap<string, Substitute> = new Map<string, Substitute>([
  ["America/Scoresbysund", { id: "Greenland Standard Time", because: "it keeps the hours of Nuuk since 2024" }],
  ["Antarctica/Casey", { id: "W. Australia Standard Time", because: "both are UTC+08:00 all year" }],
  ["Antarctica/Vostok", { id: "West Asia Standard Time", because: "both are UTC+05:00 all year" }],
  [
    "Antarctica/Troll",
    { because: "it is UTC+00:00 in winter and UTC+02:00 in summer, and no zone that Comm100 lists moves by two hours" },
  ],
]);

const vancouver =
  'clocks there stay at UTC-07:00 from November 2026; if Comm100 shows an hour less in winter, "US Mountain Standard Time" has the right hours';
const edmonton =
  'clocks there stay at UTC-06:00 from November 2026; if Comm100 shows an hour less in winter, "Canada Central Standard Time" has the right hours';

/** What to know about a zone whose own rules have just left those of its Windows zone. */
export const caveatsByIanaName: ReadonlyMap<string, string> = new Map([
  ["America/Vancouver", vancouver],
  ["Canada/Pacific", vancouver],
  ["America/Edmonton", edmonton],
  ["America/Yellowknife", edmonton],
  ["Canada/Mountain", edmonton],
]);
