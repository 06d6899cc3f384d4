import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import type { ProgramPatch } from "../drift/patch-program.js";
import type { ChangeSet } from "../review/change.js";

/** Options of the command as commander hands them over. */
interface Flags {
  readonly stack?: string;
  readonly from?: string;
  readonly write?: true;
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
  say: (text) => {
    console.error(text);
  },
  exit: (code) => {
    process.exitCode = code;
  },
};

const help = `
Run it in the folder of the program. Neither the site nor the stack's state is changed.
Objects that are on the site and not in the program do not show here: \`pulumi-comm100 export --check\` tells of them.
Exit codes: 0 nothing differs, 1 failed, 2 something differs, written or not.

After --write, \`pulumi preview --refresh\` shows what is left. A plain preview compares with the state, which still has the old values.`;

/** The command `drift`: what differs on the site from the last deployment, and the program changed so that it says the same. */
export function driftCommand(surroundings: DriftSurroundings = terminal): Command {
  return new Command("drift")
    .description("Tell what was changed on the site since the last deployment, and write it into the program")
    .option("--stack <name>", "the stack (default: the one that is selected)")
    .option("--from <file>", "what `pulumi refresh --preview-only --json` printed; - for standard input")
    .option("--write", "change the program where a value is written out in it")
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(async (flags: Flags, command: Command) => {
      try {
        await run(flags, surroundings);
      } catch (error) {
        command.error(`error: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}

async function run(flags: Flags, { folder, print, say, exit }: DriftSurroundings): Promise<void> {
  // The parser and the engine's formats are of use to this command alone.
  const { findEntry } = await import("../drift/find-entry.js");
  const { patchProgram } = await import("../drift/patch-program.js");
  const { changesOf } = await import("../review/changes-of.js");
  const changes = await changesOf(await previewOf(flags, folder, say));
  const patch = patchProgram(changes, findEntry(folder));
  if (flags.write) for (const [path, content] of patch.files) await writeFile(path, content);
  print(flags.json ? await jsonOf(patch, flags.write === true) : await textOf(patch, changes, flags.write === true));
  if (changes.changes.length > 0) exit(2);
}

async function previewOf({ from, stack }: Flags, folder: string, say: (text: string) => void) {
  const { readPreview } = await import("../preview/preview.js");
  if (from !== undefined) return readPreview(from === "-" ? await text(process.stdin) : await readFile(from, "utf8"));
  const { look } = await import("../drift/look.js");
  if (process.stderr.isTTY) say("Pulumi looks at the site…");
  return look(folder, stack);
}

async function textOf(patch: ProgramPatch, changes: ChangeSet, isWritten: boolean): Promise<string> {
  const { programReport } = await import("../drift/program-report.js");
  if (changes.changes.length === 0) return "Nothing was changed on the site.";
  return programReport(patch, changes, isWritten);
}

async function jsonOf({ resources, files }: ProgramPatch, isWritten: boolean): Promise<string> {
  const { pathText } = await import("../drift/program-report.js");
  const rows = resources.map(({ change, at, findings }) => ({
    urn: change.item.urn,
    type: change.item.type,
    name: change.item.name,
    isGone: change.after === undefined,
    ...(at && { at }),
    settings: findings.map(({ path, ...finding }) => ({ path: pathText(path), ...finding })),
  }));
  return JSON.stringify({ resources: rows, files: [...files.keys()], isWritten }, undefined, 2);
}
