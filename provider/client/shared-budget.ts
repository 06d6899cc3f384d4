import type { Budget } from "./budget.js";
import type { Settings } from "./settings.js";
import { SlidingWindow } from "./sliding-window.js";

const windows = new Map<string, SlidingWindow>();

/**
 * The one budget of this process for a host. Comm100 counts by IP address, not by account, so all clients of a host
 * share it; where their limits differ the strictest counts.
 *
 * @param settings - host and limit
 * @param say - told when calls have to wait
 */
export function sharedBudget(
  settings: Pick<Settings, "apiUrl" | "rateLimit" | "rateWindow">,
  say: (line: string) => void,
): Budget {
  const { host } = new URL(settings.apiUrl);
  const rate = { limit: settings.rateLimit, windowSeconds: settings.rateWindow };
  const known = windows.get(host);
  known?.narrow(rate);
  const window = known ?? new SlidingWindow(rate, say);
  windows.set(host, window);
  return window;
}
