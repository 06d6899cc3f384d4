import type { Budget } from "./budget.js";
import { systemClock } from "./clock.js";
import { FileJournal } from "./ledger/file-journal.js";
import { ledgerFolder } from "./ledger/folder.js";
import { Ledger } from "./ledger/ledger.js";
import { MemoryJournal } from "./ledger/memory-journal.js";
import { thisProcess } from "./ledger/participant.js";
import type { Rate } from "./ledger/rate.js";
import type { Settings } from "./settings.js";
import { SlidingWindow } from "./sliding-window.js";

const windows = new Map<string, SlidingWindow>();
let toldOfLoss = false;

/**
 * The one budget of this process for a host. Comm100 counts by IP address, not by account, so all clients of a host
 * share it; where their limits differ the strictest counts. All processes of this user on the machine share a ledger
 * below it, where each keeps the calls of all within its own limit.
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
  const window = known ?? new SlidingWindow(rate, say, systemClock, ledgerOf(host, rate, say));
  windows.set(host, window);
  return window;
}

function ledgerOf(host: string, rate: Rate, say: (line: string) => void): Ledger {
  const onLoss = (reason: string): void => {
    if (!toldOfLoss) {
      say(
        `Comm100: calls of other processes on this machine are not counted (${reason}). This one keeps to the limit ` +
          "by itself. Set COMM100_LEDGER to a folder that can be written if several run at once.",
      );
    }
    toldOfLoss = true;
  };
  return new Ledger({ rate, clock: systemClock, journal: journalOf(host, onLoss), participant: thisProcess(), onLoss });
}

function journalOf(host: string, onLoss: (reason: string) => void): FileJournal | MemoryJournal {
  try {
    return new FileJournal(ledgerFolder(host));
  } catch (error) {
    onLoss(error instanceof Error ? error.message : String(error));
    return new MemoryJournal();
  }
}
