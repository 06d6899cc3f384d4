import { visible } from "../visible.js";
import type { Command } from "commander";
import { createEmulator } from "../emulator/index.js";
import type { Emulator, EmulatorOptions } from "../emulator/index.js";
import type { EmulatorFlags, EmulatorSurroundings } from "./emulator.js";

/** Does what `emulator` is for. */
export async function runEmulator(
  flags: EmulatorFlags,
  command: Command,
  { print, stopped }: EmulatorSurroundings,
): Promise<void> {
  const emulator = await started(flags).catch((error: unknown) =>
    command.error(
      visible(`error: the emulator cannot start: ${error instanceof Error ? error.message : String(error)}`),
    ),
  );
  print(greeting(emulator));
  await stopped();
  await emulator.close();
  print("The emulator has stopped.");
}

async function started({ allowHost: allowedHosts, seed: file, ...rest }: EmulatorFlags): Promise<Emulator> {
  if (file === undefined) return createEmulator({ ...rest, allowedHosts } satisfies EmulatorOptions);
  const { readSeed } = await import("./read-seed.js");
  return createEmulator({ ...rest, allowedHosts, seed: readSeed(file) } satisfies EmulatorOptions);
}

function greeting({ url, credentials, controlToken }: Emulator): string {
  return [
    `The emulator listens at ${url}. Stop it with Ctrl-C.`,
    "",
    "For a program that is to use it:",
    `  export COMM100_ENDPOINT=${url}`,
    `  export COMM100_SITE_ID=${credentials.siteId}`,
    `  export COMM100_EMAIL=${credentials.email}`,
    `  export COMM100_API_KEY=${credentials.apiKey}`,
    ...(controlToken === undefined
      ? []
      : [
          "",
          `Calls of its controls, at ${url}/_emulator/, want this header:`,
          `  authorization: Bearer ${controlToken}`,
        ]),
  ].join("\n");
}
