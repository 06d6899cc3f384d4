/**
 * What is loaded before a program that is checked, and before all that it starts: nothing may reach a network. In the program's own
 * process the SDK tells more than it does to the engine.
 */
import { isMainThread } from "node:worker_threads";
import { endWithParent } from "./end-with-parent.js";
import { type Errand, errandVariable } from "./errand.js";
import { guardNetwork } from "./guard.js";
import { findInPlaceholders } from "./placeholder-keys.js";
import { hideSecrets } from "./secret-config.js";
import { toldError } from "./told-error.js";
import { watchSdk } from "./watched-sdk.js";

const errand = JSON.parse(process.env[errandVariable] ?? "{}") as Errand;

guardNetwork(errand.engine);
if (isMainThread && process.ppid === errand.parent && process.send) {
  process.setSourceMapsEnabled(true);
  watchSdk(errand.sdk);
  hideSecrets(errand);
  findInPlaceholders();
  const seen = new Set<unknown>();
  const tell = (error: unknown) => {
    if (!seen.has(error)) process.send?.(toldError(error));
    seen.add(error);
  };
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
  endWithParent(errand.parent);
  // What the check might say must not keep the program alive.
  process.channel?.unref();
}
