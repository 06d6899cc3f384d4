// Child processes that never outlive the script that started them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./folders.mjs";
import { isInterrupted, onInterrupt } from "./interrupts.mjs";

/**
 * Runs a command to its end and gives its exit code and what it printed. `quiet` keeps the output instead of showing it;
 * `quiet: "stdout"` throws its standard output away.
 * The command is the leader of a process group of its own, so that its own children end with it.
 */
export async function run(command, args, { cwd = root, env = process.env, quiet = false, timeout } = {}) {
  const streams = { true: ["pipe", "pipe"], false: ["inherit", "inherit"], stdout: ["ignore", "inherit"] }[
    String(quiet)
  ];
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", ...streams] });
  const forget = onInterrupt(() => end(child, group));
  const timer = timeout === undefined ? undefined : setTimeout(() => group(child, "SIGKILL"), timeout);
  try {
    return await finished(child);
  } finally {
    clearTimeout(timer);
    forget();
  }
}

/**
 * Runs a command that has the terminal, as if the user had typed it. Ctrl-C reaches it from the terminal; a signal sent
 * to this process alone is passed on, and waited for.
 */
export async function runInTerminal(command, args, { cwd = root, env = process.env } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: "inherit" });
  const forget = onInterrupt((signal) => {
    const reached = signal === "SIGINT" && process.stdin.isTTY;
    return end(child, reached ? () => undefined : (it) => it.kill("SIGINT"), 30_000);
  });
  try {
    return await finished(child);
  } finally {
    forget();
  }
}

async function finished(child) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += String(text)));
  const [code, signal] = await Promise.race([
    once(child, "close"),
    once(child, "error").then(([error]) => [127, error.message]),
  ]).catch((error) => [127, error.message]);
  // The interrupt ends the process; the script must not go on with "the step failed".
  if (isInterrupted()) await new Promise(() => undefined);
  return { code: code ?? 1, output: code === 127 && typeof signal === "string" ? output + signal : output };
}

function group(child, signal = "SIGTERM") {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

async function end(child, ask, patience = 5_000) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  ask(child);
  const late = await Promise.race([gone, sleep(patience, "late", { ref: true })]);
  if (late !== "late") return;
  child.kill("SIGKILL");
  group(child, "SIGKILL");
}
