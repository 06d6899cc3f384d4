import type { EngineResource } from "../inventory/engine-resource.js";
import { itemOf } from "../inventory/item.js";
import { readDeployment } from "../inventory/read-deployment.js";

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
 * @param input - What it is called in messages: the file's name.
 * @throws UnusableInput when the text is no state.
 */
export function pendingCreates(text: string, input?: string): PendingCreates {
  const { manifest, resources, pending_operations: operations } = readDeployment(text, input);
  const made = new Set((resources ?? []).filter(({ id = "" }) => id !== "").map(({ urn }) => urn));
  const creating = (operations ?? []).filter(({ type }) => type === "creating").map(({ resource }) => resource);
  const time = Date.parse(manifest?.time ?? "");
  return {
    resources: creating.filter((resource) => !made.has(resource.urn) && itemOf(resource) !== undefined),
    writtenAt: Number.isNaN(time) ? undefined : time,
  };
}
