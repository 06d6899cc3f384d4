import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "Holiday",
  noun: "holiday",
  path: "ticketing/holidays",
  naturalKey: ["title", "date"],
  fields: {
    /** What the day is called: `Founders' Day`. */
    title: z.string().min(1),
    /** The day: `2027-03-02`. One year only; a day that comes every year is a holiday for each of them. */
    date: dateTime,
  },
});

/** The arguments of {@link Holiday}. */
export interface HolidayArgs extends Args<typeof definition> {}

/**
 * A day on which tickets are not worked on: the clock of an `SlaPolicy` that counts business hours stands still.
 *
 * @example
 * ```ts
 * new comm100.ticketing.Holiday("founders", { title: "Founders' Day", date: "2027-03-02" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-holiday
 */
export class Holiday extends resource<typeof definition, HolidayArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one holiday, by any of its fields: `getHoliday({ title: "…" })`. */
export const getHoliday = look.one;

/** {@link getHoliday} with outputs. */
export const getHolidayOutput = look.oneOutput;

/** Looks up all holidays that a filter lets through; without one, all there are. */
export const getHolidays = look.all;

/** {@link getHolidays} with outputs. */
export const getHolidaysOutput = look.allOutput;
