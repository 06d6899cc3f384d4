import { Worker } from "node:worker_threads";

/** Looks whether the check is still there, and ends the program with all that it started if not. */
const watch = (parent: number) => `setInterval(() => {
  if (process.ppid !== ${parent}) process.kill(-process.pid, "SIGKILL");
}, 200);`;

/**
 * A check that was killed leaves no program behind. A thread of its own looks, since a program in an endless loop does nothing else.
 *
 * @param parent - Process of the check.
 */
export function endWithParent(parent: number): void {
  new Worker(watch(parent), { eval: true, execArgv: [], env: {} }).unref();
}
