/** Leave to make one call. Exactly one of the two methods is called, once. */
export interface Slot {
  /** The call was answered or has failed: the slot comes back when the window has passed. */
  done(): void;
  /** The call was never sent: the slot comes back at once. */
  unused(): void;
}

/**
 * Hands out leave to call, so that Comm100's limit is never passed. Calls are served in the order in which they asked,
 * and none is ever refused. A ledger that several processes share can stand in for the one of a single process.
 */
export interface Budget {
  /** Waits for a slot. */
  take(): Promise<Slot>;
  /**
   * Hands out nothing for a while, since the server asked for a pause.
   *
   * @param milliseconds - from now; a longer pause that is under way stays
   */
  pause(milliseconds: number): void;
  /** How many calls could be made right now. */
  left(): number;
}
