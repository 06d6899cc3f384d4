/** Work that must not overlap: each piece waits for the one before. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs a piece of work when its turn has come. Its failure is its own. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
