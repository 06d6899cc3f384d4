import { z } from "zod";

/** A resource as the engine writes it into states and previews, as far as it is read. */
export const engineResource = z.looseObject({
  urn: z.string(),
  type: z.string(),
  id: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
  outputs: z.record(z.string(), z.unknown()).optional(),
  propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).nullish(),
  protect: z.boolean().optional(),
  external: z.boolean().optional(),
  provider: z.string().optional(),
});

/** The same, as a type. */
export type EngineResource = z.infer<typeof engineResource>;
