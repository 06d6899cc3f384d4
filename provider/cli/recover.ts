import { printLine } from "./output.js";
import { Command } from "commander";
import { toldFailure } from "./told-failure.js";

/** Options of {@link recoverCommand} as commander hands them over. */
export interface RecoverFlags {
  readonly stack?: string;
}

const help = `
Run it in the folder of the program, before \`pulumi up\`, where an earlier run was killed on another machine. On the same machine the
provider knows by itself what a killed run made. Neither the site nor the stack's state is changed.`;

/** `pulumi-comm100 recover`: what a run was making when it was killed on another machine. */
export function recoverCommand(print: (text: string) => void = printLine): Command {
  return new Command("recover")
    .description("Take note of what a run killed on another machine was making, so that `pulumi up` goes on with it")
    .argument("[file]", "what `pulumi stack export` printed; - for standard input; the CLI is asked if left out")
    .option("--stack <name>", "the stack (default: the one that is selected)")
    .addHelpText("after", help)
    .action((file: string | undefined, flags: RecoverFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runRecover } = await import("./run-recover.js");
        await runRecover(file, flags, print);
      }),
    );
}
