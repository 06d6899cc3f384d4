import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { createEmulator, defaultCredentials } from "../emulator/index.js";
import type { Emulator, EmulatorOptions, Seed } from "../emulator/index.js";

/** Options of the command as commander hands them over. */
interface Flags {
  readonly port?: number;
  readonly siteId?: number;
  readonly email?: string;
  readonly apiKey?: string;
  readonly rateLimit?: number;
  readonly seed?: Seed;
}

/** What the command says things with, and what ends it. */
export interface Surroundings {
  /** Prints a line. */
  readonly print: (text: string) => void;
  /** Ends when the user wants the emulator to stop. */
  readonly stopped: () => Promise<void>;
}

const terminal: Surroundings = {
  print: (text) => {
    console.log(text);
  },
  stopped: () =>
    new Promise((resolve) => {
      process.once("SIGINT", () => {
        resolve();
      });
      process.once("SIGTERM", () => {
        resolve();
      });
    }),
};

/** The command `emulator`: runs an emulator until it is stopped. Exit code 0 after Ctrl-C, 1 where it cannot start. */
export function emulatorCommand(surroundings: Surroundings = terminal): Command {
  return new Command("emulator")
    .description("Run an emulator of the Comm100 API on this machine")
    .option("--port <number>", "port to listen on (default: any free one)", wholeNumber)
    .option("--site-id <number>", `id of the site (default: ${defaultCredentials.siteId})`, wholeNumber)
    .option("--email <address>", `e-mail of the agent to sign in with (default: ${defaultCredentials.email})`)
    .option("--api-key <key>", `API key of that agent (default: ${defaultCredentials.apiKey})`)
    .option("--rate-limit <calls>", "calls allowed in five minutes, 0 for no limit (default: 300)", wholeNumber)
    .option("--seed <file.json>", 'what the site holds at first, {"global/departments": [{"name": "Sales"}]}', readSeed)
    .addHelpText("after", "\nIts own controls, such as the journal and faults, are listed at URL/_emulator/.")
    .action(async (flags: Flags, command: Command) => {
      await run(flags, command, surroundings);
    });
}

async function run(flags: Flags, command: Command, { print, stopped }: Surroundings): Promise<void> {
  const emulator = await createEmulator(flags satisfies EmulatorOptions).catch((error: unknown) =>
    command.error(`error: the emulator cannot start: ${error instanceof Error ? error.message : String(error)}`),
  );
  print(greeting(emulator));
  await stopped();
  await emulator.close();
  print("The emulator has stopped.");
}

function greeting({ url, credentials }: Emulator): string {
  return [
    `The emulator listens at ${url}. Stop it with Ctrl-C.`,
    "",
    "For a program that is to use it:",
    `  export COMM100_ENDPOINT=${url}`,
    `  export COMM100_SITE_ID=${credentials.siteId}`,
    `  export COMM100_EMAIL=${credentials.email}`,
    `  export COMM100_API_KEY=${credentials.apiKey}`,
  ].join("\n");
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function readSeed(file: string): Seed {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Seed;
  } catch (error) {
    throw new InvalidArgumentError(`It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
