import { z } from "zod";
import { withWords } from "./words.js";

/**
 * A moment: ISO 8601, `2026-01-01T00:00:00Z`. With an offset it is converted, without one it is read as UTC; a plain date means midnight.
 * The API answers in UTC.
 */
export const dateTime: z.ZodString = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/,
    "is no date; write it as 2026-01-31 or 2026-01-31T09:00:00Z",
  )
  .refine((text) => !Number.isNaN(Date.parse(text.replace(" ", "T"))), "is a day or an hour that does not exist");

/** A time of day: `HH:mm:ss`, 24 hours; seconds may be left out. */
export const timeOfDay: z.ZodString = withWords(
  z.string().regex(/^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$/, "is no time of day; write it as 09:30:00 (24 hours)"),
  { timeOfDay: true },
);
