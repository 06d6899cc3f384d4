import { z } from "zod";

/** An object whose keys no document describes: passed through as it is, both ways. */
export const anything: z.ZodRecord<z.ZodString, z.ZodUnknown> = z.record(z.string(), z.unknown());
