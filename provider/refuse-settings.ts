import * as pulumi from "./sdk.js";
import { unknownSettings } from "./known-settings.js";
import { isMocked } from "./is-mocked.js";
import { openCredentials } from "./open-credentials.js";
import { withoutNetworkVariable } from "./without-network.js";

/** Stacks whose settings were looked over. A program of the Automation API may run several in one process. */
const seen = new Set<string>();

/**
 * Stops a program whose stack has a setting that nobody reads, or a credential in clear, before the engine writes it into the state. The
 * program sees the settings of now, once; a provider process sees those of the last update, not which of them are secret, and must be able
 * to destroy what was made with them. A check tells it among all else.
 *
 * @throws RunError, whose message is all that the engine shows.
 */
export function refuseSettings(): void {
  if (process.env[withoutNetworkVariable] !== undefined || !pulumi.hasMonitor()) return;
  const project = pulumi.getProject();
  const stack = `${project}/${pulumi.getStack()}`;
  if (seen.has(stack) && !isMocked()) return;
  const keys = Object.keys(pulumi.allConfig());
  // A unit test says of no setting that it is secret.
  const open = isMocked() ? [] : openCredentials(keys.filter((key) => !pulumi.isConfigSecret(key)));
  const problems = [...unknownSettings(keys, project), ...open];
  if (problems.length > 0) throw new pulumi.RunError(problems.join("\n"));
  seen.add(stack);
}
