import { z } from "zod";
import { readJson } from "../files/read-json.js";
import { engineResource } from "./engine-resource.js";

const operation = z.looseObject({ type: z.string(), resource: engineResource });
const state = z.looseObject({
  deployment: z
    .looseObject({
      manifest: z.looseObject({ time: z.string().optional() }).optional(),
      resources: z.array(engineResource).nullish(),
      pending_operations: z.array(operation).nullish(),
    })
    .nullable(),
});

/** What a state holds, as the engine writes it. A stack that nothing was ever made in has nothing. */
export type Deployment = NonNullable<z.infer<typeof state>["deployment"]>;

/**
 * Reads what `pulumi stack export` printed.
 *
 * @param input - What it is called in messages: the file's name.
 * @throws UnusableInput when the text is no state.
 */
export function readDeployment(text: string, input = "This"): Deployment {
  const advice = "Give what `pulumi stack export` printed.";
  return readJson(text, state, input, { what: "state", advice }).deployment ?? {};
}
