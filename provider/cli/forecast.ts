import { Command } from "commander";
import { costInWords, costOf } from "../preview/cost.js";
import { readPreview } from "../preview/preview.js";
import { rateOptions } from "./rate-option.js";
import { readInput } from "./read-input.js";

/** `pulumi-comm100 forecast`: what an `up` will cost of the API's limit. */
export function forecastCommand(): Command {
  const [limit, window] = rateOptions();
  return new Command("forecast")
    .description("Tell how many calls to the API `pulumi up` will need, from what `pulumi preview --json` printed.")
    .argument("[file]", "the preview; standard input if left out")
    .addOption(limit)
    .addOption(window)
    .option("--json", "print JSON")
    .action(async (file: string | undefined, options: { limit: number; window: number; json?: boolean }) => {
      const { steps } = readPreview(await readInput(file));
      const cost = await costOf(steps, options);
      console.log(options.json ? JSON.stringify(cost) : costInWords(cost));
    });
}
