import * as pulumi from "./sdk.js";
import { unknownSettings } from "./known-settings.js";
import { isMocked } from "./is-mocked.js";
import { withoutNetworkVariable } from "./without-network.js";

/** Stacks whose settings were looked over. A program of the Automation API may run several in one process. */
const seen = new Set<string>();

/**
 * Stops a program whose stack has a setting that nobody reads. The program sees the settings of now, once; a provider process sees those
 * of the last update, and must be able to destroy what was made with them. A check tells it among all else.
 *
 * @throws RunError, whose message is all that the engine shows.
 */
export function refuseUnknownSettings(): void {
  if (process.env[withoutNetworkVariable] !== undefined || !pulumi.hasMonitor()) return;
  const project = pulumi.getProject();
  const stack = `${project}/${pulumi.getStack()}`;
  if (seen.has(stack) && !isMocked()) return;
  const problems = unknownSettings(Object.keys(pulumi.allConfig()), project);
  if (problems.length > 0) throw new pulumi.RunError(problems.join("\n"));
  seen.add(stack);
}
