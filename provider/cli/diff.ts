import { Command } from "commander";
import { createClient } from "../client/index.js";
import { accountSettings } from "../diff/account-settings.js";
import { accountSide } from "../diff/account-side.js";
import { diffSides } from "../diff/diff-sides.js";
import { dataOf, isSame, tableOf } from "../diff/report.js";
import type { Side } from "../diff/side.js";
import { readSideName, sideForms } from "../diff/side-name.js";
import { stackSide } from "../diff/stack-side.js";
import { type Kind, loadKinds } from "../export/kinds.js";
import { Selection } from "../export/selection.js";
import { repeatable } from "./repeatable.js";
import { Progress } from "./progress.js";
import { type Surroundings, terminal } from "./surroundings.js";
import { toldFailure } from "./told-failure.js";

/** Options of the command as commander hands them over. */
interface Flags {
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
    .action((one: string, other: string, flags: Flags, command: Command) =>
      toldFailure(command, () => run([one, other], flags, surroundings)),
    );
}

async function run(names: readonly [string, string], flags: Flags, surroundings: Surroundings): Promise<void> {
  const { print, exit } = surroundings;
  const kinds = await loadKinds();
  const selection = new Selection({ include: flags.include, exclude: flags.exclude, lookUp: [] }, kinds);
  const wantsKind = (kind: Kind): boolean => selection.wantsKind(kind);
  // Both are made ready before either is read: what is wrong with one is told at once.
  const [openOne, openOther] = [
    await opener(names[0], kinds, surroundings),
    await opener(names[1], kinds, surroundings),
  ];
  const sides = await Promise.all([openOne(wantsKind), openOther(wantsKind)]);
  const diff = diffSides(sides, kinds, (object) => wantsKind(object.kind) && selection.manages(object));
  print(flags.json ? JSON.stringify(dataOf(diff, sides), undefined, 2) : tableOf(diff, sides));
  if (!isSame(diff)) exit(2);
}

/** Checks a side, and tells how to read it. */
async function opener(
  title: string,
  kinds: readonly Kind[],
  { say }: Surroundings,
): Promise<(wantsKind: (kind: Kind) => boolean) => Promise<Side>> {
  const name = readSideName(title);
  if (name.form === "stack" || name.form === "state") {
    const side = await stackSide(name, title, kinds);
    return () => Promise.resolve(side);
  }
  const settings = await accountSettings(name).catch((error: unknown) => {
    throw new Error(`${title}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  });
  const told = (text: string): void => {
    say(`${title}: ${text}`);
  };
  const progress = new Progress(told, settings);
  return (wantsKind) =>
    accountSide(createClient(settings, { log: told }), title, {
      kinds,
      wantsKind,
      onCall: (calls, remaining) => {
        progress.tell(calls, remaining);
      },
    });
}
