import type { Waiting, WaitingMessage } from "./waiting.js";

/**
 * Tells the check what waits whenever there is nothing left to do, and when the check asks for it because its patience is at an end. What
 * runs at that moment may go on, so the last word counts.
 */
export function tellWaiting(waitingNow: () => Waiting[], send: (message: WaitingMessage) => void): void {
  let told = "[]";
  const tell = (waiting: Waiting[]) => {
    told = JSON.stringify(waiting);
    send({ waiting });
  };
  process.on("beforeExit", () => {
    const waiting = waitingNow();
    // Sending it is work, after which there is nothing left to do again.
    if (JSON.stringify(waiting) !== told) tell(waiting);
  });
  process.on("message", () => {
    tell(waitingNow());
  });
}
