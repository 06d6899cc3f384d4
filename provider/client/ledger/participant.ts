import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** This process as others see it. */
export interface Participant {
  /** Unlike that of any other process, now or earlier. */
  readonly id: string;
  readonly pid: number;
  /** Processes of one space can look for one another by number. */
  readonly space: string;
  /** Processes of one machine, since it was started, have one clock. */
  readonly machine: string;
  /** Whether a process of the same space runs. */
  isAlive(pid: number): boolean;
}

/** @returns this process; a new participant with each call */
export function thisProcess(): Participant {
  const machine = textOr(hostname(), () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  const space = textOr("", () => readlinkSync("/proc/self/ns/pid"));
  return {
    id: randomBytes(4).toString("hex"),
    pid: process.pid,
    space: digest(`${machine} ${space}`),
    machine: digest(machine),
    isAlive,
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Linux tells which start of which machine this is, and which container; elsewhere the machine's name must do. */
function textOr(instead: string, read: () => string): string {
  try {
    return read();
  } catch {
    return instead;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
