import type { Item } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { said } from "../said.js";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Finds SLA policies that count working hours where there are none. */
export const slaWithoutWorkingHours: Rule = {
  name: "sla-without-working-hours",
  title: "An SLA without working hours",
  why: "Its clock never runs: no ticket is ever late, whatever customers wait.",
  advice: "Make a day a working day in `ticketing.WorkingHoursConfig`, or let the policy count `CalendarHour`.",
  sees:
    'A `ticketing.SlaPolicy` with `operationalHours: "BusinessHour"`, together with a `ticketing.WorkingHoursConfig` that leaves no day ' +
    "with hours. Days that the program does not set count once the site was read.",
  severity: "error",
  find: (inventory, { nameOf }) =>
    inventory.ofType("ticketing:WorkingHoursConfig").some((hours) => days.every((day) => isFree(hours, day)))
      ? inventory
          .ofType("ticketing:SlaPolicy")
          .filter((item) => said(item, "operationalHours") === "BusinessHour" && said(item, "isEnabled") !== false)
          .map((item) => ({
            item,
            message: `The SLA policy ${nameOf(item)} counts working hours, and no day of the week has any.`,
          }))
      : [],
};

function isFree(hours: Item, day: string): boolean {
  if (said(hours, `ifWorkOn${day}`) === false) return true;
  const [begin, end] = ["StartTime", "EndTime"].map((part) => said(hours, `${day.toLowerCase()}${part}`));
  return begin !== undefined && begin === end && begin !== "00:00:00";
}
