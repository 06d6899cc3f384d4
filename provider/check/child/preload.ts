/**
 * What is loaded before a program that is checked, and before all that it starts: nothing may reach a network. In the program's own
 * process the SDK tells more than it does to the engine.
 */
import { isMainThread } from "node:worker_threads";
import { answerInProcess } from "./answer-in-process.js";
import { endWithParent } from "./end-with-parent.js";
import type { ChildMessage } from "./engine-message.js";
import { type Errand, errandVariable } from "./errand.js";
import { guardNetwork } from "./guard.js";
import { findInPlaceholders } from "./placeholder-keys.js";
import { hideSecrets } from "./secret-config.js";
import { enableSourceMaps } from "./source-maps.js";
import { spareDebugging } from "./spare-debugging.js";
import { tellWaiting } from "./tell-waiting.js";
import { toldError } from "./told-error.js";
import { watchWaiting } from "./waiting.js";
import { watchSdk } from "./watched-sdk.js";

const errand = JSON.parse(process.env[errandVariable] ?? "{}") as Errand;

const isProgram = isMainThread && process.ppid === errand.parent;
// Before the guard, which would load itself into the thread that watches.
if (isProgram) endWithParent(errand.parent);
guardNetwork();
if (isProgram && process.send) {
  const tell = (message: ChildMessage) => void process.send?.(message);
  enableSourceMaps();
  answerInProcess(errand, tell);
  spareDebugging(errand.sdk);
  const waitingNow = watchWaiting(errand.sdk);
  watchSdk(errand.sdk);
  hideSecrets(errand);
  findInPlaceholders();
  const seen = new Set<unknown>();
  const uncaught = (error: unknown) => {
    if (!seen.has(error)) tell({ error: toldError(error) });
    seen.add(error);
  };
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);
  tellWaiting(waitingNow, tell);
  // What the check might say must not keep the program alive.
  process.channel?.unref();
}
