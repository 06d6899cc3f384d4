// What set-up says.
import { clearInterval, setInterval } from "node:timers";

/** A problem that the user can solve; its message says how. Printed without a stack. */
export class SetUpError extends Error {}

/** Prints a line of set-up's own. */
export const say = (text) => console.log(`set-up: ${text}`);

/** Seconds and minutes as people say them. */
export const duration = (ms) =>
  ms < 100_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;

/** Says what a long step does and how long it usually takes, a sign of life every 30 s, and how long it took. */
export async function step(what, { size, usually }, task) {
  say(`${what}: ${size ? `${size}, ` : ""}usually ${usually} …`);
  const begin = Date.now();
  const sign = setInterval(() => say(`${what}: ${duration(Date.now() - begin)} so far`), 30_000);
  try {
    const result = await task();
    say(`${what}: done in ${duration(Date.now() - begin)}`);
    return result;
  } catch (error) {
    say(`${what}: failed after ${duration(Date.now() - begin)}`);
    throw error;
  } finally {
    clearInterval(sign);
  }
}

/** The last lines of a command's output: its errors. */
export const tail = (output, lines = 25) => output.trimEnd().split("\n").slice(-lines).join("\n");

/** Runs a script's work; a {@link SetUpError} becomes a plain message and exit code 1. */
export async function script(task) {
  try {
    process.exitCode = (await task()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(`\nset-up: ${error.message}`);
    process.exitCode = 1;
  }
}
