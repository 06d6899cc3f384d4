import { Command } from "commander";
import { sideForms } from "../diff/side-name.js";
import { repeatable } from "./repeatable.js";
import { type Surroundings, terminal } from "./surroundings.js";
import { toldFailure } from "./told-failure.js";

/** Options of {@link diffCommand} as commander hands them over. */
export interface DiffFlags {
  readonly include: string[];
  readonly exclude: string[];
  readonly json?: true;
}

const width = Math.max(...sideForms.map(([form]) => form.length));
const help = `
What A and B can be:
${sideForms.map(([form, meaning]) => `  ${form.padEnd(width)}  ${meaning}`).join("\n")}

Objects are compared by name, never by id; with a stack, only what the stack manages. Secrets are neither compared nor shown.
What to compare: an area (livechat), a resource (global.Agent) or names (global.Agent:Ada*); the options can be repeated.
It changes nothing. Exit codes: 0 no difference, 1 failed, 2 something differs.`;

/** The command `diff`: compares two accounts, or an account and a stack. */
export function diffCommand(surroundings: Surroundings = terminal): Command {
  return new Command("diff")
    .description("Compare two accounts, or an account and a stack")
    .argument("<A>", "an account or a stack")
    .argument("<B>", "the other one")
    .addOption(repeatable("--include <what>", "compare this alone", "everything"))
    .addOption(repeatable("--exclude <what>", "leave this out", "nothing"))
    .option("--json", "print the result as JSON, with whole values")
    .addHelpText("after", help)
    .action((one: string, other: string, flags: DiffFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runDiff } = await import("./run-diff.js");
        await runDiff([one, other], flags, surroundings);
      }),
    );
}
