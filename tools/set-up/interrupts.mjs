// Ctrl-C, kill and a closed terminal: what was begun is undone, the latest first, before the process ends.
import { constants } from "node:os";

const undoing = new Set();
let interruptedBy;

/** Whether the process is on its way out. */
export const isInterrupted = () => interruptedBy !== undefined;

/** Has `undo(signal)` run, and waited for, when the process is interrupted. Returns a function that withdraws it. */
export function onInterrupt(undo) {
  if (process.listenerCount("SIGTERM", interrupt) === 0) {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupt);
  }
  undoing.add(undo);
  return () => undoing.delete(undo);
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
