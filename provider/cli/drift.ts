import { sayLine } from "./output.js";
import { Command, Option } from "commander";
import type { DriftFormat } from "../drift/render-drift.js";
import { toldFailure } from "./told-failure.js";

/** Options of {@link driftCommand} as commander hands them over. */
export interface DriftFlags {
  readonly stack?: string;
  readonly from?: string;
  readonly write?: true;
  readonly format: DriftFormat;
  readonly json?: true;
}

/** What the command says things with. */
export interface DriftSurroundings {
  /** The folder that it runs in. */
  readonly folder: string;
  /** Prints a result. */
  readonly print: (text: string) => void;
  /** Says what goes on, beside the result. */
  readonly say: (text: string) => void;
  /** Ends the process with a code, once all is printed. */
  readonly exit: (code: number) => void;
}

const terminal: DriftSurroundings = {
  folder: process.cwd(),
  print: (text) => {
    console.log(text);
  },
  say: sayLine,
  exit: (code) => {
    process.exitCode = code;
  },
};

const help = `
Run it in the folder of the program. Neither the site nor the stack's state is changed.
Objects that are on the site and not in the program do not show here: \`pulumi-comm100 export --check\` tells of them.
Exit codes: 0 nothing differs, 1 failed, 2 something differs, written or not.

After --write, \`pulumi preview --refresh --run-program\` shows what is left. A plain preview compares with the state, which still has the old values.`;

/** The command `drift`: what differs on the site from the last deployment, and the program changed so that it says the same. */
export function driftCommand(surroundings: DriftSurroundings = terminal): Command {
  return new Command("drift")
    .description("Tell what was changed on the site since the last deployment, and write it into the program")
    .option("--stack <name>", "the stack (default: the one that is selected)")
    .option("--from <file>", "what `pulumi refresh --preview-only --run-program --json` printed; - for standard input")
    .option("--write", "change the program where a value is written out in it")
    .addOption(
      new Option("--format <format>", "text for a terminal, markdown for a pull request, json for programs")
        .choices(["text", "markdown", "json"] satisfies DriftFormat[])
        .default("text"),
    )
    .option("--json", "the same as --format json")
    .addHelpText("after", help)
    .action((flags: DriftFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runDrift } = await import("./run-drift.js");
        await runDrift(flags, surroundings);
      }),
    );
}
