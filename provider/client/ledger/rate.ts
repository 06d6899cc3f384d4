/** How many calls are allowed in how many seconds. */
export interface Rate {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** One part in a thousand: a clock that is being corrected may run 500 parts in a million off, ours and the server's. */
const clockTolerance = 1.001;

/**
 * @param rate - calls and seconds
 * @returns the milliseconds for which a call counts after its end
 */
export function windowOf({ windowSeconds }: Rate): number {
  return windowSeconds * 1000 * clockTolerance;
}
