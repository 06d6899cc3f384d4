import { Command, InvalidArgumentError, Option } from "commander";
import type { Rate } from "../preview/cost.js";
import { markdownLimit } from "../review/markdown-limit.js";
import { riskKinds } from "../review/risk-table.js";
import { rateOptions } from "./rate-option.js";
import { toldFailure } from "./told-failure.js";

const formats = ["markdown", "text", "json"] as const;

/** A format of {@link reviewCommand}. */
export type ReviewFormat = (typeof formats)[number];

/** Options of {@link reviewCommand} as commander hands them over. */
export interface ReviewFlags extends Rate {
  readonly format: ReviewFormat;
  readonly stack?: string;
  readonly maxLength: number;
  readonly failOn: string[];
}

const riskIds = riskKinds.map(({ id }) => id);
const conditions = ["failed", "risky", ...riskIds];

const help = `
Give it what \`pulumi preview --json --show-sames\` printed; without --show-sames it cannot name what does not change.
A preview that failed gives a report too, with its errors.

--fail-on takes \`failed\` (the preview failed), \`risky\` (any risk) or a kind of risk:
  ${riskIds.join(", ")}

Exit codes: 0 the report is written, 1 the input is no preview (the report says what it is instead), 2 what --fail-on names holds.

  pulumi preview --json --show-sames > preview.json || true
  npx pulumi-comm100 review preview.json > comment.md`;

/** `pulumi-comm100 review`: what a preview changes, for people who do not read JSON. */
export function reviewCommand(print: (text: string) => void = (text) => void process.stdout.write(text)): Command {
  return new Command("review")
    .description("Tell people what a change does, from what `pulumi preview --json --show-sames` printed")
    .argument("[file]", "the preview; standard input if left out")
    .addOption(
      new Option("--format <format>", "markdown for a comment, text for a terminal, json for programs")
        .choices(formats)
        .default("markdown"),
    )
    .option(
      "--stack <name>",
      "project/stack, for the hidden line by which CI finds its comment; else as in the preview",
    )
    .option("--max-length <characters>", "most characters of the Markdown", wholeNumber, markdownLimit)
    .option("--fail-on <what>", "exit with 2 if this holds; can be repeated", condition, [])
    .addOption(rateOptions()[0])
    .addOption(rateOptions()[1])
    .addHelpText("after", help)
    .action((file: string | undefined, flags: ReviewFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runReview } = await import("./run-review.js");
        await runReview(file, flags, print);
      }),
    );
}

function condition(value: string, previous: string[]): string[] {
  if (!conditions.includes(value)) throw new InvalidArgumentError(`It must be one of ${conditions.join(", ")}.`);
  return [...previous, value];
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 2000)
    throw new InvalidArgumentError("It must be a whole number, 2000 or more.");
  return Number(text);
}
