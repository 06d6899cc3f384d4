import { sayLine } from "./output.js";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Part, parts } from "../map/graph.js";
import { standardInput } from "./read-input.js";
import { repeatable } from "./repeatable.js";
import { toldFailure } from "./told-failure.js";

const formats = ["mermaid", "html"] as const;

/** A format of {@link mapCommand}. */
export type MapFormat = (typeof formats)[number];

/** Options of {@link mapCommand} as commander hands them over. */
export interface MapFlags {
  readonly format?: MapFormat;
  readonly out?: string;
  readonly campaign: string[];
  readonly only: Part[];
  readonly before?: true;
}

/** What the command reads from and says things with. */
export interface MapSurroundings {
  /** Reads standard input to its end. */
  readonly input: () => Promise<string>;
  /** Prints the result. */
  readonly print: (text: string) => void;
  /** Says something beside the result. */
  readonly say: (text: string) => void;
}

const terminal: MapSurroundings = {
  input: standardInput,
  print: (result) => {
    process.stdout.write(result);
  },
  say: sayLine,
};

const help = `
Examples:
  pulumi stack export | npx pulumi-comm100 map --out map.html
  pulumi preview --json --show-sames | npx pulumi-comm100 map --campaign Shop

Mermaid comes as Markdown, which GitHub and GitLab draw. Exit codes: 0 drawn, 1 failed.`;

/** The command `map`: draws who gets a chat or a ticket. */
export function mapCommand(surroundings: MapSurroundings = terminal): Command {
  return new Command("map")
    .description("Draw who gets a chat or a ticket, from a stack's state or from a preview, with what changes marked")
    .argument(
      "[file]",
      "what `pulumi stack export` or `pulumi preview --json --show-sames` printed; standard input if left out",
    )
    .addOption(
      new Option("--format <format>", "Markdown with Mermaid, or a page (default: by the ending of --out)").choices(
        formats,
      ),
    )
    .option("--out <file>", "write to this file: .md or .html")
    .addOption(repeatable("--campaign <name>", "this campaign alone; * stands for any text; can be repeated", "all"))
    .addOption(
      new Option("--only <part>", `this part alone: ${parts.join(", ")}; can be repeated`)
        .argParser((value: string, previous: Part[]) => [...previous, partIn(value)])
        .default([], "all"),
    )
    .option("--before", "of a preview, draw what is there now")
    .addHelpText("after", help)
    .action((file: string | undefined, flags: MapFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runMap } = await import("./run-map.js");
        await runMap(file, flags, surroundings);
      }),
    );
}

function partIn(value: string): Part {
  const found = parts.find((part) => part === value);
  if (!found) throw new InvalidArgumentError(`Allowed are ${parts.join(", ")}.`);
  return found;
}
