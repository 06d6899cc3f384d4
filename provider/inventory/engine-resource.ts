import { z } from "zod";

/** A resource as the engine writes it into states and previews, as far as it is read. */
export interface EngineResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string | undefined;
  readonly inputs?: Readonly<Record<string, unknown>> | undefined;
  readonly outputs?: Readonly<Record<string, unknown>> | undefined;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>> | null | undefined;
  readonly protect?: boolean | undefined;
  /** Only read by the program. */
  readonly external?: boolean | undefined;
  /** On its way out: replaced, and not deleted yet. */
  readonly delete?: boolean | undefined;
  readonly provider?: string | undefined;
}

/** Reads one. Its type is written out above: the package's declarations hold no more of zod's than they must. */
export const engineResource: z.ZodType<EngineResource> = z.looseObject({
  urn: z.string(),
  type: z.string(),
  id: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
  outputs: z.record(z.string(), z.unknown()).optional(),
  propertyDependencies: z.record(z.string(), z.array(z.string()).nullable()).nullish(),
  protect: z.boolean().optional(),
  external: z.boolean().optional(),
  delete: z.boolean().optional(),
  provider: z.string().optional(),
});
