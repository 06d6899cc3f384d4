import type { Inventory } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import { isMade, rowsKnown, textIn } from "./said.js";

/** A day off. */
export interface Holiday {
  readonly item: Item;
  /** What it is called: `New Year`. */
  readonly title: string;
  /** `2027-01-01`. */
  readonly date: string;
}

/** Days off that count together: those of a shift, and those of ticketing. What is not known is left out. */
export function holidaysIn(inventory: Inventory): Holiday[][] {
  const ticketing = inventory
    .ofType("ticketing:Holiday")
    .filter(isMade)
    .flatMap((item) => dayOf(item, textIn(knownOf(item), "title"), textIn(knownOf(item), "date")));
  const shifts = inventory
    .ofType("livechat:Shift")
    .map((item) =>
      rowsKnown(item, "shiftHolidays").flatMap((row) => dayOf(item, textIn(row, "name"), textIn(row, "holidayDate"))),
    );
  return [ticketing, ...shifts];
}

/** The day as it is written. With an hour and an offset it is that of UTC, as the API answers it. */
function dayOf(item: Item, title = "a day", text = ""): Holiday[] {
  const [plain = ""] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  const moment = /[+-]\d{2}:?\d{2}$/.test(text) && text.length > 16 ? new Date(text.replace(" ", "T")) : undefined;
  const date = moment && !Number.isNaN(moment.getTime()) ? moment.toISOString().slice(0, 10) : plain;
  return date === "" ? [] : [{ item, title, date }];
}
