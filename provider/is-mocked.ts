import * as pulumi from "./sdk.js";

/** Whether a unit test answers in place of the engine: it has called `pulumi.runtime.setMocks`. */
export function isMocked(): boolean {
  return "mocks" in (pulumi.getMonitor() ?? {});
}
