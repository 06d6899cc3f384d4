/**
 * Seconds that calls wait for the limit, at the best: none for the first window of calls, a window for each further one.
 *
 * @param calls - How many in all.
 */
export function waitOf(calls: number, limit = 300, window = 300): number {
  return window * Math.floor(Math.max(0, calls - 1) / limit);
}
