import { z } from "zod";
import { explainTimeZone } from "./explain-time-zone.js";
import { type TimeZone, timeZones } from "./listed-zones.js";

/**
 * A schema that takes the 128 ids alone. Named, and with both type parameters, so that editors offer the ids and
 * the compiler refuses any other string.
 */
export interface TimeZoneSchema extends z.ZodType<TimeZone, TimeZone> {}

/**
 * A time zone of Comm100, as the schema of a field.
 *
 * Any other value is refused with a message that names the id that was meant: for an IANA name, another spelling, a
 * display name, a town, an abbreviation, an offset or a typing error.
 */
export const timeZone: TimeZoneSchema = z.enum(
  timeZones.map(({ id }) => id),
  { error: ({ input }) => explainTimeZone(input) },
);
