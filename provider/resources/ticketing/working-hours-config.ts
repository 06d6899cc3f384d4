import { type Args, resource } from "../../resource.js";
import { define, timeOfDay, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "WorkingHoursConfig",
  noun: "ticketing working hours",
  path: "ticketing/workingHoursConfig",
  singleton: true,
  fields: {
    /** Whether Sunday is a working day. */
    ifWorkOnSunday: z.boolean().optional(),
    /** Whether Monday is a working day. */
    ifWorkOnMonday: z.boolean().optional(),
    /** Whether Tuesday is a working day. */
    ifWorkOnTuesday: z.boolean().optional(),
    /** Whether Wednesday is a working day. */
    ifWorkOnWednesday: z.boolean().optional(),
    /** Whether Thursday is a working day. */
    ifWorkOnThursday: z.boolean().optional(),
    /** Whether Friday is a working day. */
    ifWorkOnFriday: z.boolean().optional(),
    /** Whether Saturday is a working day. */
    ifWorkOnSaturday: z.boolean().optional(),
    /** When work begins on Sundays, in the zone of the site: `09:00:00`. Used while `ifWorkOnSunday` is on. */
    sundayStartTime: timeOfDay.optional(),
    /** When work ends on Sundays, in the zone of the site: `17:30:00`. Used while `ifWorkOnSunday` is on. */
    sundayEndTime: timeOfDay.optional(),
    /** When work begins on Mondays, in the zone of the site: `09:00:00`. Used while `ifWorkOnMonday` is on. */
    mondayStartTime: timeOfDay.optional(),
    /** When work ends on Mondays, in the zone of the site: `17:30:00`. Used while `ifWorkOnMonday` is on. */
    mondayEndTime: timeOfDay.optional(),
    /** When work begins on Tuesdays, in the zone of the site: `09:00:00`. Used while `ifWorkOnTuesday` is on. */
    tuesdayStartTime: timeOfDay.optional(),
    /** When work ends on Tuesdays, in the zone of the site: `17:30:00`. Used while `ifWorkOnTuesday` is on. */
    tuesdayEndTime: timeOfDay.optional(),
    /** When work begins on Wednesdays, in the zone of the site: `09:00:00`. Used while `ifWorkOnWednesday` is on. */
    wednesdayStartTime: timeOfDay.optional(),
    /** When work ends on Wednesdays, in the zone of the site: `17:30:00`. Used while `ifWorkOnWednesday` is on. */
    wednesdayEndTime: timeOfDay.optional(),
    /** When work begins on Thursdays, in the zone of the site: `09:00:00`. Used while `ifWorkOnThursday` is on. */
    thursdayStartTime: timeOfDay.optional(),
    /** When work ends on Thursdays, in the zone of the site: `17:30:00`. Used while `ifWorkOnThursday` is on. */
    thursdayEndTime: timeOfDay.optional(),
    /** When work begins on Fridays, in the zone of the site: `09:00:00`. Used while `ifWorkOnFriday` is on. */
    fridayStartTime: timeOfDay.optional(),
    /** When work ends on Fridays, in the zone of the site: `17:30:00`. Used while `ifWorkOnFriday` is on. */
    fridayEndTime: timeOfDay.optional(),
    /** When work begins on Saturdays, in the zone of the site: `09:00:00`. Used while `ifWorkOnSaturday` is on. */
    saturdayStartTime: timeOfDay.optional(),
    /** When work ends on Saturdays, in the zone of the site: `17:30:00`. Used while `ifWorkOnSaturday` is on. */
    saturdayEndTime: timeOfDay.optional(),
  },
});

/** The arguments of {@link WorkingHoursConfig}. */
export interface WorkingHoursConfigArgs extends Args<typeof definition> {}

/**
 * The hours in which tickets are worked on, day by day. The clock of an `SlaPolicy` that counts business hours stands still outside them,
 * and on each `Holiday`. They are read in the zone of the site, see `SiteProfile`.
 *
 * Every site has them: creating the resource takes them over, deleting leaves them as they are.
 *
 * @example
 * ```ts
 * new comm100.ticketing.WorkingHoursConfig("hours", {
 *   ifWorkOnMonday: true,
 *   mondayStartTime: "08:00:00",
 *   mondayEndTime: "18:00:00",
 *   ifWorkOnSunday: false,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-operating-hours-and-holidays
 */
export class WorkingHoursConfig extends resource<typeof definition, WorkingHoursConfigArgs>(definition) {}
