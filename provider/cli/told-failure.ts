import { visible } from "../visible.js";
import type { Command } from "commander";

/** Does the work of a command. What it fails with is told in one line, and ends the process with 1. */
export async function toldFailure(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    command.error(visible(`error: ${error instanceof Error ? error.message : String(error)}`));
  }
}
