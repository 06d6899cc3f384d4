/** What a journal holds beyond what was read before. */
export interface News {
  /** Whole lines, in the one order in which every process sees them. */
  readonly lines: readonly string[];
  /** Milliseconds since the last of these lines was written, where that is known; they are not younger. */
  readonly age: number;
  /** Set when nothing can be added to the page: it has ended and the next one goes on with all it holds, or is lost. */
  readonly over: "sealed" | "lost" | undefined;
}

/** Where the lines of a ledger are kept: page after page, only the newest counts. */
export interface Journal {
  /** True when other processes read and write it too. */
  readonly shared: boolean;
  /** Whether the page has grown so much that another should begin. */
  readonly long: boolean;
  /**
   * Adds lines at the end, all of them or none.
   *
   * @throws when they cannot be written
   */
  append(lines: readonly string[]): void;
  /** Reads what was added since the last time, by anybody. */
  read(): News;
  /**
   * Goes to the first or the next page, and makes it where nobody has.
   *
   * @param begin - gives the first lines of a new page. `age`: milliseconds since a ledger was lost here that nobody
   * can read any more; undefined when there was none
   * @throws when there is no place to write
   */
  turn(begin: (age?: number) => readonly string[]): void;
}
