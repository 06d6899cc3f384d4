import { repeatable } from "./repeatable.js";
import { printLine } from "./output.js";
import { Command, InvalidArgumentError } from "commander";
import type { Mood, Strictness } from "../emulator/index.js";
import { defaultCredentials } from "../emulator/options.js";
import { moods } from "../emulator/strictness.js";

/** Options of {@link emulatorCommand} as commander hands them over. */
export interface EmulatorFlags {
  readonly port?: number;
  readonly host?: string;
  readonly allowHost: string[];
  readonly siteId?: number;
  readonly email?: string;
  readonly apiKey?: string;
  readonly rateLimit?: number;
  /** A file. */
  readonly seed?: string;
  readonly strict?: true | Strictness;
  readonly showSecrets?: true;
}

/** What the command says things with, and what ends it. */
export interface EmulatorSurroundings {
  /** Prints a line. */
  readonly print: (text: string) => void;
  /** Ends when the user wants the emulator to stop. */
  readonly stopped: () => Promise<void>;
}

const terminal: EmulatorSurroundings = {
  print: printLine,
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
export function emulatorCommand(surroundings: EmulatorSurroundings = terminal): Command {
  return new Command("emulator")
    .description("Run an emulator of the Comm100 API on this machine")
    .option("--port <number>", "port to listen on (default: any free one)", wholeNumber)
    .option(
      "--host <address>",
      "address to listen on; with one that others can call, such as 0.0.0.0 in a container, its controls want a token (default: 127.0.0.1)",
    )
    .addOption(
      repeatable("--allow-host <name>", "name by which it may be called too; can be repeated", "this machine's"),
    )
    .option("--site-id <number>", `id of the site (default: ${defaultCredentials.siteId})`, wholeNumber)
    .option("--email <address>", `e-mail of the agent to sign in with (default: ${defaultCredentials.email})`)
    .option("--api-key <key>", `API key of that agent (default: ${defaultCredentials.apiKey})`)
    .option("--rate-limit <calls>", "calls allowed in five minutes, 0 for no limit (default: 300)", wholeNumber)
    .option("--seed <file.json>", 'what the site holds at first, {"global/departments": [{"name": "Sales"}]}')
    .option("--show-secrets", "show passwords, keys and tokens in the journal and in rows")
    .option(
      "--strict [moods]",
      `read what the documents leave open the harder way: all of it, or a list of ${moods.join(", ")}`,
      readMoods,
    )
    .addHelpText("after", "\nIts own controls, such as the journal and faults, are listed at URL/_emulator/.")
    .action(async (flags: EmulatorFlags, command: Command) => {
      const { runEmulator } = await import("./run-emulator.js");
      await runEmulator(flags, command, surroundings);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function readMoods(text: string): Strictness {
  const wanted = text.split(",").map((name) => name.trim());
  const unknown = wanted.find((name) => !moods.includes(name as Mood));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no ${unknown}. There are ${moods.join(", ")}.`);
  return Object.fromEntries(wanted.map((name) => [name, true]));
}
