import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, dateTime, define, reference, rows, timeOfDay, timeZone, unordered, z } from "../../schema/index.js";

const rowOutputs = {
  /** The API's id of the row. */
  id: z.string(),
  /** The shift that the row belongs to. */
  shiftId: z.string().optional(),
};

const definition = define({
  area: "livechat",
  name: "Shift",
  noun: "shift",
  path: "livechat/shifts",
  naturalKey: ["name"],
  permission: "Manage Settings",
  include: ["agent", "department", "shiftHoliday", "shiftWorkingHours"],
  fields: {
    /** Name shown to agents. */
    name: z.string().min(1),
    /**
     * Zone that the hours are read in.
     *
     * @defaultValue the site's own zone
     */
    timeZone: timeZone.optional(),
    /** Whether daylight-saving time is followed. */
    autoDetectDayLightSavingsTime: z.boolean().optional(),
    /** Agents on the shift: pass `agent.id`. The list replaces the one on the server. */
    agentIds: unordered(z.array(reference("global/Agent"))).optional(),
    /** Departments on the shift: pass `department.id`. The list replaces the one on the server. */
    departmentIds: unordered(z.array(reference("global/Department"))).optional(),
    /** Days off. */
    shiftHolidays: rows(
      {
        /** What the day is called. */
        name: z.string().min(1),
        /** The day: `2026-12-25`. */
        holidayDate: dateTime,
      },
      { key: ["name"], unordered: true, outputs: rowOutputs },
    ).optional(),
    /** Hours of work. A day may stand more than once, a day left out is free. */
    shiftWorkingHours: rows(
      {
        /** The day of the week. */
        dayOfWeek: choice("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        /** When work begins: `09:00:00`. */
        startTime: timeOfDay,
        /** When work ends: `17:30:00`. */
        endTime: timeOfDay,
        /** Away status that agents get outside these hours: pass `agentAwayStatus.id`. */
        agentAwayStatusId: reference("global/AgentAwayStatus").optional(),
      },
      { key: ["dayOfWeek"], unordered: true, outputs: rowOutputs },
    ).optional(),
  },
});

/** The arguments of {@link Shift}. */
export interface ShiftArgs extends Args<typeof definition> {}

/**
 * Working hours and holidays shared by a group of agents.
 *
 * @example
 * ```ts
 * new comm100.livechat.Shift("day", {
 *   name: "Day",
 *   timeZone: "Pacific Standard Time",
 *   shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }],
 *   shiftHolidays: [{ name: "New Year", holidayDate: "2027-01-01" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-shift
 */
export class Shift extends resource<typeof definition, ShiftArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one shift, by any of its fields: `getShift({ name: "…" })`. */
export const getShift = look.one;

/** {@link getShift} with outputs. */
export const getShiftOutput = look.oneOutput;

/** Looks up all shifts that a filter lets through; without one, all there are. */
export const getShifts = look.all;

/** {@link getShifts} with outputs. */
export const getShiftsOutput = look.allOutput;
