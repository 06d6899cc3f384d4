import { Command } from "commander";
import type { Rate } from "../preview/cost.js";
import { rateOptions } from "./rate-option.js";
import { toldFailure } from "./told-failure.js";

/** Options of {@link forecastCommand} as commander hands them over. */
export interface ForecastFlags extends Rate {
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
    .action((file: string | undefined, flags: ForecastFlags, command: Command) =>
      toldFailure(command, async () => {
        const { runForecast } = await import("./run-forecast.js");
        await runForecast(file, flags);
      }),
    );
}
