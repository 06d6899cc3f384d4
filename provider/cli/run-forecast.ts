import { printLine } from "./output.js";
import { costInWords, costOf } from "../preview/cost.js";
import { readPreview } from "../preview/preview.js";
import type { ForecastFlags } from "./forecast.js";
import { readInput } from "./read-input.js";

/** Does what `forecast` is for. */
export async function runForecast(file: string | undefined, flags: ForecastFlags): Promise<void> {
  const { text, name } = await readInput(file);
  const { steps } = readPreview(text, name);
  const cost = await costOf(steps, flags);
  printLine(flags.json ? JSON.stringify(cost) : costInWords(cost));
}
