import { Command, InvalidArgumentError, Option } from "commander";
import { type Format, formatNames } from "../check/report-formats.js";
import { repeatable } from "./repeatable.js";
import { toldFailure } from "./told-failure.js";

/** Options of {@link checkCommand} as commander hands them over. */
export interface CheckFlags {
  readonly stack?: string;
  readonly config: string[];
  readonly env: string[];
  readonly state?: string;
  readonly format: Format;
  readonly strict?: true;
  readonly types: boolean;
  readonly policy: boolean;
  readonly timeout: number;
}

const help = `
Neither account nor stack nor passphrase is needed, nor the Pulumi CLI. Nothing is sent to any network.
Of the environment the program gets what programs need to run, such as PATH, HOME and NODE_OPTIONS, and what --env names.
Exit codes: 0 no problems, 1 the program could not be run, 2 problems (warnings only with --strict).`;

/** The command `check`: evaluates a program without network and says what would go wrong. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Evaluate a program without network and credentials, and say what would go wrong")
    .argument("[folder]", "the project's folder", ".")
    .option("--stack <name>", "give the program this stack's settings; the only one's, if left out")
    .addOption(repeatable("--config <key=value>", "give the program this setting too; can be repeated", "none"))
    .addOption(
      repeatable(
        "--env <name[=value]>",
        "give the program this variable of the environment too; can be repeated",
        "none",
      ),
    )
    .option("--state <file>", "say what this state has under another name; from `pulumi stack export`")
    .addOption(new Option("--format <format>", "how to print").choices(formatNames).default("text"))
    .option("--strict", "let warnings fail too")
    .option("--no-types", "leave types to the editor, which is faster")
    .option("--no-policy", "leave out the rules of the policy pack")
    .option("--timeout <seconds>", "stop the program after this time", seconds, 60)
    .addHelpText("after", help)
    .action((folder: string, flags: CheckFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runCheck } = await import("./run-check.js");
        await runCheck(folder, flags);
      }),
    );
}

/** Seconds of a day. */
const longest = 86_400;

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= longest))
    throw new InvalidArgumentError(`It must be a number of seconds, ${longest} at most.`);
  return number;
}
