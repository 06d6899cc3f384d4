// Ctrl-C, kill and a closed terminal: what was begun is undone, the latest first, before the process ends.
import { constants } from "node:os";
import { setInterval } from "node:timers";

const undoing = new Set();
const parent = process.ppid;
let interruptedBy;

/** Whether the process is on its way out. */
export const isInterrupted = () => interruptedBy !== undefined;

/** Has `undo(signal)` run, and waited for, when the process is interrupted. Returns a function that withdraws it. */
export function onInterrupt(undo) {
  if (process.listenerCount("SIGTERM", interrupt) === 0) {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupt);
    if (process.env.npm_lifecycle_event) setInterval(watchParent, 500).unref();
  }
  undoing.add(undo);
  return () => undoing.delete(undo);
}

/** A killed `npm run` takes its shell along, but does not tell the script: then the script has another parent. */
function watchParent() {
  if (process.ppid !== parent) void interrupt("SIGTERM");
}

async function interrupt(signal) {
  if (isInterrupted()) return;
  interruptedBy = signal;
  for (const undo of [...undoing].reverse()) {
    try {
      await undo(signal);
    } catch (error) {
      console.error(String(error));
    }
  }
  process.exit(128 + constants.signals[signal]);
}
