import { Command } from "commander";
import { costInWords, costOf, type Rate } from "../preview/cost.js";
import { readPreview } from "../preview/preview.js";
import { rateOptions } from "./rate-option.js";
import { readInput } from "./read-input.js";
import { toldFailure } from "./told-failure.js";

/** Options of the command as commander hands them over. */
interface Flags extends Rate {
  readonly json?: true;
}

/** `pulumi-comm100 forecast`: what an `up` will cost of the API's limit. */
export function forecastCommand(): Command {
  const [limit, window] = rateOptions();
  return new Command("forecast")
    .description("Tell how many calls to the API `pulumi up` will need, from what `pulumi preview --json` printed.")
    .argument("[file]", "the preview; standard input if left out")
    .addOption(limit)
    .addOption(window)
    .option("--json", "print JSON")
    .action((file: string | undefined, flags: Flags, command: Command) =>
      toldFailure(command, async () => {
        const { steps } = readPreview(await readInput(file));
        const cost = await costOf(steps, flags);
        console.log(flags.json ? JSON.stringify(cost) : costInWords(cost));
      }),
    );
}
