import type { Case } from "./case.js";
import { type Made, unknown } from "./site.js";

/** By rule. */
export const casesOfHours: Readonly<Record<string, readonly Case[]>> = {
  "sla-without-working-hours": [
    {
      program: "no working day",
      made: [slaOf("BusinessHour"), hoursOf(false)],
      found: [["gold", "no day of the week has any"]],
    },
    { program: "a clock that always runs", made: [slaOf("CalendarHour"), hoursOf(false)], found: [] },
    { program: "a working day", made: [slaOf("BusinessHour"), hoursOf(false, { ifWorkOnMonday: true })], found: [] },
    {
      program: "a day that is not known yet",
      made: [slaOf("BusinessHour"), hoursOf(false, { ifWorkOnMonday: unknown })],
      found: [],
    },
    { program: "hours that the program does not manage", made: [slaOf("BusinessHour")], found: [] },
  ],
  "shift-without-hours": [
    {
      program: "an empty list",
      made: [["livechat:Shift", "day", { shiftWorkingHours: [] }]],
      found: [["day", "no hours of work"]],
    },
    {
      program: "hours",
      made: [["livechat:Shift", "day", { shiftWorkingHours: [{ dayOfWeek: "Monday" }] }]],
      found: [],
    },
    { program: "nothing said of hours", made: [["livechat:Shift", "day", { name: "Day" }]], found: [] },
    {
      program: "hours that are not known yet",
      made: [["livechat:Shift", "day", { shiftWorkingHours: unknown }]],
      found: [],
    },
  ],
};

function slaOf(operationalHours: string): Made {
  return ["ticketing:SlaPolicy", "gold", { name: "Gold", isEnabled: true, operationalHours }];
}

function hoursOf(isWorked: boolean, more = {}): Made {
  const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  return [
    "ticketing:WorkingHoursConfig",
    "hours",
    { ...Object.fromEntries(days.map((day) => [`ifWorkOn${day}`, isWorked])), ...more },
  ];
}
