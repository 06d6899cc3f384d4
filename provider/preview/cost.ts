import { waitOf } from "../client/wait-of.js";
import { forecast } from "./forecast.js";
import type { Step } from "./preview.js";

/** Calls that the API takes in a time. */
export interface Rate {
  /** Calls in a window. */
  readonly limit: number;
  /** Length of a window in seconds. */
  readonly window: number;
}

/** What an `up` will cost of the API's limit. */
export interface Cost extends Rate {
  readonly least: number;
  readonly most: number;
  /** Seconds of waiting for the limit, if the most calls are needed. */
  readonly wait: number;
}

/** What the steps of a preview will cost. */
export async function costOf(steps: readonly Step[], { limit, window }: Rate): Promise<Cost> {
  const { least, most } = await forecast(steps);
  return { least, most, limit, window, wait: waitOf(most, limit, window) };
}

/** The same in a sentence. */
export function costInWords({ least, most, limit, wait }: Cost): string {
  const calls = least === most ? `${most} ${most === 1 ? "call" : "calls"}` : `${least} to ${most} calls`;
  const share = `${Math.ceil((most / limit) * 100)} % of a window of ${limit}`;
  return `Comm100: ${calls}, ${share}, ${wait === 0 ? "no waiting" : `about ${Math.ceil(wait / 60)} min of waiting for the limit`}.`;
}
