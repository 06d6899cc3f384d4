import { Command } from "commander";
import { askPulumi } from "../diff/ask-pulumi.js";
import { pendingCreates } from "../recover/pending-creates.js";
import { type Noted, takeNote } from "../recover/take-note.js";
import { OwnershipJournal } from "../runtime/ownership/journal.js";
import { placeOf } from "../self.js";
import { readInput } from "./read-input.js";
import { toldFailure } from "./told-failure.js";

/** Options of the command as commander hands them over. */
interface Flags {
  readonly stack?: string;
}

const help = `
Run it in the folder of the program, before \`pulumi up\`, where an earlier run was killed on another machine. On the same machine the
provider knows by itself what a killed run made. Neither the site nor the stack's state is changed.`;

/** The command `recover`: takes note of what a run was making when it was killed on another machine. */
export function recoverCommand(): Command {
  return new Command("recover")
    .description(
      "Take note of what a run was making when it was killed on another machine, so that the next `pulumi up` goes on with it",
    )
    .argument("[file]", "what `pulumi stack export` printed; - for standard input; the CLI is asked if left out")
    .option("--stack <name>", "the stack (default: the one that is selected)")
    .addHelpText("after", help)
    .action((file: string | undefined, flags: Flags, command: Command) => toldFailure(command, () => run(file, flags)));
}

async function run(file: string | undefined, { stack }: Flags): Promise<void> {
  const text =
    file === undefined
      ? await askPulumi(["stack", "export", ...(stack ? ["--stack", stack] : [])])
      : await readInput(file);
  const journal = OwnershipJournal.ofMachine((message) => {
    throw new Error(message);
  });
  console.log(inWords(await takeNote(pendingCreates(text), placeOf(process.cwd()), journal)));
}

function inWords({ noted, unknown }: Noted): string {
  if (noted.length + unknown.length === 0) return "No create was interrupted.";
  const told =
    noted.length > 0
      ? [`A run was killed while it made ${noted.join(", ")}. The next \`pulumi up\` goes on with what it made.`]
      : [];
  const lost =
    unknown.length > 0
      ? [
          `Of ${unknown.join(", ")} the state does not tell enough: look in the Control Panel whether it is there, and take it over with \`import\`.`,
        ]
      : [];
  return [...told, ...lost].join("\n");
}
