import { askPulumi } from "../diff/ask-pulumi.js";
import { pendingCreates } from "../recover/pending-creates.js";
import { type Noted, takeNote } from "../recover/take-note.js";
import { OwnershipJournal } from "../runtime/ownership/journal.js";
import { placeOf } from "../self.js";
import { readInput } from "./read-input.js";
import type { RecoverFlags } from "./recover.js";

/**
 * Takes note of the creates that a state says were interrupted.
 *
 * @param file - What `pulumi stack export` printed; without it the CLI is asked.
 */
export async function runRecover(
  file: string | undefined,
  { stack }: RecoverFlags,
  print: (text: string) => void,
): Promise<void> {
  const ask = () => askPulumi(["stack", "export", ...(stack === undefined ? [] : ["--stack", stack])]);
  const { text, name } =
    file === undefined ? { text: await ask(), name: "What `pulumi stack export` printed" } : await readInput(file);
  const journal = OwnershipJournal.ofMachine((message) => {
    throw new Error(message);
  });
  print(inWords(await takeNote(pendingCreates(text, name), placeOf(process.cwd()), journal)));
}

function inWords({ noted, unknown }: Noted): string {
  const told = [
    ...(noted.length > 0
      ? [`A run was killed while it made ${noted.join(", ")}. The next \`pulumi up\` goes on with what it made.`]
      : []),
    ...(unknown.length > 0
      ? [
          `A run was killed while it made ${unknown.join(", ")}, and the state does not tell enough to know it again. If it is in the ` +
            "Control Panel, take it over with the option `import` and its id, or delete it.",
        ]
      : []),
  ];
  return told.length > 0 ? told.join("\n") : "No create was interrupted.";
}
