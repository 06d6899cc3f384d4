import { z } from "zod";
import { type EngineResource, engineResource } from "../inventory/engine-resource.js";
import { itemOf } from "../inventory/item.js";

const operation = z.looseObject({ type: z.string(), resource: engineResource });
const exported = z.looseObject({
  deployment: z
    .looseObject({
      manifest: z.looseObject({ time: z.string().optional() }).optional(),
      resources: z.array(engineResource).nullish(),
      pending_operations: z.array(operation).nullish(),
    })
    .nullish(),
});

/** The creates that a state says were interrupted. */
export interface PendingCreates {
  /** Resources of this package, as the engine was about to make them. */
  readonly resources: readonly EngineResource[];
  /** When the state was last written, in milliseconds since 1970; undefined where it does not tell. */
  readonly writtenAt: number | undefined;
}

/**
 * Reads what `pulumi stack export` printed. Pulumi keeps a pending create until it is told to forget it; what the state has by now is none.
 *
 * @throws When the text is no state.
 */
export function pendingCreates(text: string): PendingCreates {
  const { manifest, resources, pending_operations: operations } = parsed(text) ?? {};
  const made = new Set((resources ?? []).filter(({ id = "" }) => id !== "").map(({ urn }) => urn));
  const creating = (operations ?? []).filter(({ type }) => type === "creating").map(({ resource }) => resource);
  const time = Date.parse(manifest?.time ?? "");
  return {
    resources: creating.filter((resource) => !made.has(resource.urn) && itemOf(resource) !== undefined),
    writtenAt: Number.isNaN(time) ? undefined : time,
  };
}

function parsed(text: string): z.infer<typeof exported>["deployment"] {
  try {
    return exported.parse(JSON.parse(text)).deployment;
  } catch (cause) {
    throw new Error("This is no state: give what `pulumi stack export` printed.", { cause });
  }
}
