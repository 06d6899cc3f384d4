import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { waitOf } from "../client/index.js";
import { forecast } from "../preview/forecast.js";
import { readPreview } from "../preview/preview.js";

/** `pulumi-comm100 forecast`: what an `up` will cost of the API's limit. */
export function forecastCommand(): Command {
  return new Command("forecast")
    .description("Tell how many calls to the API `pulumi up` will need, from what `pulumi preview --json` printed.")
    .argument("[file]", "the preview; standard input if left out")
    .option("--limit <calls>", "calls in a window", process.env["COMM100_RATE_LIMIT"] ?? "300")
    .option("--window <seconds>", "length of a window", process.env["COMM100_RATE_WINDOW"] ?? "300")
    .option("--json", "print JSON")
    .action(async (file: string | undefined, options: { limit: string; window: string; json?: boolean }) => {
      const { steps } = readPreview(file === undefined ? await text(process.stdin) : await readFile(file, "utf8"));
      const { least, most } = await forecast(steps);
      const [limit, window] = [Number(options.limit), Number(options.window)];
      const wait = waitOf(most, limit, window);
      console.log(
        options.json ? JSON.stringify({ least, most, limit, window, wait }) : sentence(least, most, limit, wait),
      );
    });
}

function sentence(least: number, most: number, limit: number, wait: number): string {
  const calls = least === most ? `${most} ${most === 1 ? "call" : "calls"}` : `${least} to ${most} calls`;
  const share = `${Math.ceil((most / limit) * 100)} % of a window of ${limit}`;
  return `Comm100: ${calls}, ${share}, ${wait === 0 ? "no waiting" : `about ${Math.ceil(wait / 60)} min of waiting for the limit`}.`;
}
