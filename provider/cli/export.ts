import { Command } from "commander";
import { repeatable } from "./repeatable.js";
import { type Surroundings, terminal } from "./surroundings.js";
import { toldFailure } from "./told-failure.js";

/** Options of {@link exportCommand} as commander hands them over. */
export interface ExportFlags {
  readonly out: string;
  readonly include: string[];
  readonly exclude: string[];
  readonly lookup: string[];
  readonly all?: true;
  readonly dryRun?: true;
  readonly exact?: true;
  readonly check?: true;
  readonly json?: true;
  readonly update?: true;
  readonly overwrite?: true;
}

const help = `
What to take: an area (livechat), a resource (global.Agent) or names (global.Agent:Ada*); the options can be repeated.
The account comes from COMM100_DOMAIN, COMM100_SITE_ID, COMM100_EMAIL and COMM100_API_KEY, as for programs.
Exit codes: 0 done, 1 failed, 2 something came, went or changed (--check).

Then, in the folder:
  npm install && pulumi stack init
  pulumi import -f import.json --generate-code=false --protect=false --yes`;

/** The command `export`: writes an account as a Pulumi project. */
export function exportCommand(surroundings: Surroundings = terminal): Command {
  return new Command("export")
    .description("Write an account as a Pulumi project, with a file that imports it into a stack")
    .option("--out <folder>", "folder of the project", "comm100")
    .addOption(repeatable("--include <what>", "take this alone", "everything"))
    .addOption(repeatable("--exclude <what>", "leave this out", "nothing"))
    .addOption(repeatable("--lookup <what>", "refer to this by look-ups, do not manage it", "nothing"))
    .option("--all", "write values that equal the API's defaults too")
    .option("--dry-run", "estimate what would be written and what it costs, with few calls")
    .option("--exact", "with --dry-run: make all calls, and count")
    .option("--check", "say what came, went and changed since the export")
    .option("--json", "print the result as JSON")
    .option("--update", "write files anew whose objects changed, unless someone edited them")
    .option("--overwrite", "write all files anew, even those that someone edited")
    .addHelpText("after", help)
    .action((flags: ExportFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runExport } = await import("./run-export.js");
        await runExport(flags, surroundings);
      }),
    );
}
