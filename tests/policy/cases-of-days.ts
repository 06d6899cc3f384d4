import type { Case } from "./case.js";
import { idOf, type Made, unknown } from "./site.js";

const shift = (...shiftWorkingHours: unknown[]): Made => ["livechat:Shift", "day", { name: "Day", shiftWorkingHours }];
const work = (dayOfWeek: unknown, startTime: unknown, endTime: unknown) => ({ dayOfWeek, startTime, endTime });
const holiday = (name: string, title: string, date: unknown): Made => ["ticketing:Holiday", name, { title, date }];
const shiftHolidays = (...dates: unknown[]): Made => [
  "livechat:Shift",
  "day",
  { name: "Day", shiftHolidays: dates.map((holidayDate, place) => ({ name: `Holiday ${place}`, holidayDate })) },
];
const options = { now: new Date("2027-06-01T12:00:00Z") };

/** By rule. */
export const casesOfDays: Readonly<Record<string, readonly Case[]>> = {
  "overlapping-hours": [
    {
      program: "two spans with half an hour in common",
      made: [shift(work("Saturday", "08:00", "12:00"), work("Saturday", "11:30", "16:00:00"))],
      found: [["day", "overlap on Saturday (08:00–12:00 and 11:30–16:00)"]],
    },
    {
      program: "one within the other, beside a row whose away status is not there yet",
      made: [
        ["global:AgentAwayStatus", "lunch", { name: "Lunch" }],
        shift(
          { ...work("Monday", "08:00:00", "18:00:00"), agentAwayStatusId: idOf("lunch") },
          work("Monday", "09:00:00", "10:00:00"),
        ),
      ],
      found: [["day", "overlap on Monday"]],
    },
    {
      program: "the same span twice",
      made: [shift(work("Monday", "09:00", "17:00"), work("Monday", "09:00:00", "17:00:00"))],
      found: [["day", "overlap on Monday"]],
    },
    {
      program: "a span that begins when another ends, and one of another day",
      made: [
        shift(
          work("Monday", "08:00:00", "12:00:00"),
          work("Monday", "12:00:00", "24:00:00"),
          work("Tuesday", "09:00", "10:00"),
        ),
      ],
      found: [],
    },
    {
      program: "times that are not known yet",
      made: [shift(work("Monday", unknown, "12:00"), work("Monday", "09:00", unknown))],
      found: [],
    },
  ],
  "end-before-start": [
    {
      program: "a night, in two rows of two days",
      made: [shift(work("Tuesday", "15:00:00", "07:00:00"), work("Wednesday", "15:00:00", "07:00:00"))],
      found: [["day", "ends before it begins on Tuesday (15:00–07:00) and Wednesday (15:00–07:00)"]],
    },
    {
      program: "no time at all",
      made: [shift(work("Tuesday", "09:00", "09:00:00"))],
      found: [["day", "ends when it begins on Tuesday"]],
    },
    {
      program: "a working day of ticketing",
      made: [
        [
          "ticketing:WorkingHoursConfig",
          "hours",
          { ifWorkOnMonday: true, mondayStartTime: "18:00:00", mondayEndTime: "08:00:00" },
        ],
      ],
      found: [["hours", "on Monday (18:00–08:00)"]],
    },
    {
      program: "a day of ticketing that is free",
      made: [
        [
          "ticketing:WorkingHoursConfig",
          "hours",
          { ifWorkOnMonday: false, mondayStartTime: "18:00:00", mondayEndTime: "08:00:00" },
        ],
      ],
      found: [],
    },
    {
      program: "hours until midnight, however it is written, and all day",
      made: [
        shift(
          work("Monday", "15:00:00", "00:00:00"),
          work("Tuesday", "15:00:00", "24:00:00"),
          work("Sunday", "00:00", "00:00"),
        ),
      ],
      found: [],
    },
    { program: "a time that is not known yet", made: [shift(work("Monday", "15:00:00", unknown))], found: [] },
  ],
  "holiday-twice": [
    {
      program: "two holidays of ticketing",
      made: [holiday("may", "National day", "2027-05-17"), holiday("whit", "Whit Monday", "2027-05-17T00:00:00Z")],
      found: [["whit", "National day and Whit Monday are two holidays on one day (2027-05-17)"]],
    },
    {
      program: "two of one shift",
      made: [shiftHolidays("2027-12-25", "2027-12-25")],
      found: [["day", "Holiday 0 and Holiday 1 are two holidays on one day (2027-12-25) of the shift Day"]],
    },
    {
      program: "two days, and the day of a shift that is one of ticketing too",
      made: [
        holiday("may", "National day", "2027-05-17"),
        holiday("whit", "Whit Monday", "2027-05-24"),
        shiftHolidays("2027-05-17"),
      ],
      found: [],
    },
    {
      program: "days that are not known yet",
      made: [holiday("may", "May", unknown), holiday("whit", "Whit", unknown)],
      found: [],
    },
  ],
  "holiday-past": [
    {
      program: "the holidays of last year",
      made: [holiday("may", "National day", "2026-05-17"), holiday("new", "New Year", "2027-01-01")],
      options,
      found: [["new", "All holidays of ticketing are over; the last one was 2027-01-01"]],
    },
    {
      program: "those of a shift",
      made: [shiftHolidays("2026-12-25T00:00:00Z")],
      options,
      found: [["day", "All holidays of the shift Day are over"]],
    },
    {
      program: "one of an earlier year, kept",
      made: [holiday("may", "National day", "2026-05-17"), holiday("new", "New Year", "2028-01-01")],
      options,
      found: [["may", "of a year that is over: National day, 2026-05-17"]],
    },
    {
      program: "one that is still to come",
      made: [holiday("may", "National day", "2027-05-17"), holiday("new", "New Year", "2028-01-01")],
      options,
      found: [],
    },
    { program: "today, where the day is not over", made: [holiday("may", "May", "2027-06-01")], options, found: [] },
    { program: "a day that is not known yet", made: [holiday("may", "May", unknown)], options, found: [] },
  ],
};
