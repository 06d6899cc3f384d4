import { FileJournal, type Journal, MemoryJournal, ownershipFolder } from "../../client/index.js";
import { type Entry, entryIn, textOf } from "./entry.js";
import { Register } from "./register.js";

/** Lines that a page may have besides twice those that count: some milliseconds of reading. */
const spare = 500;

/** Nothing tidies these: what counts no longer is left out of the next page. */
const pages = { header: "comm100-ownership 1\n", ending: "owned", mode: 0o600, tidy: () => undefined };

/** Records that all processes of a machine write and read: {@link Register} says what they come to. */
export class OwnershipJournal {
  private pages: Journal | undefined;
  private isLost = false;
  /** Lines of the page. */
  private count = 0;
  private known: Register | undefined;
  /** Lines of this process that were not read back yet: only what was read back is sure to be seen by others. */
  private readonly unread = new Set<string>();

  private constructor(
    private readonly open: () => Journal,
    private readonly onLoss: (reason: string) => void,
  ) {}

  /**
   * The journal of all processes of this user on this machine.
   *
   * @param say - Told when it cannot be written or read. From then on this process remembers for itself alone.
   */
  static ofMachine(say: (message: string) => void): OwnershipJournal {
    const open = () => new FileJournal(ownershipFolder(), Infinity, pages);
    return new OwnershipJournal(open, (reason) => {
      say(cannotKeep(reason));
    });
  }

  /** A journal of this process, for an account that nothing is written to. */
  static ofProcess(): OwnershipJournal {
    return new OwnershipJournal(
      () => new MemoryJournal(),
      () => undefined,
    );
  }

  /** What is known, as of now. */
  register(): Register {
    this.safely(() => {
      this.sync();
    });
    return (this.known ??= new Register());
  }

  /** What was known at the last look, without another one. */
  lastKnown(): Register {
    return this.known ?? this.register();
  }

  /** Writes records, and returns when all processes can read them. */
  write(records: readonly Entry[]): void {
    if (records.length === 0) return;
    const lines = records.map(textOf);
    this.safely(() => {
      for (const line of lines) this.unread.add(line);
      if (this.known !== undefined) this.pages?.append(lines);
      this.sync();
    });
  }

  private sync(): void {
    const opened = (this.pages ??= this.open());
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const isOver = this.known === undefined || this.read(opened);
      if (isOver) this.turn(opened);
      else if (this.unread.size > 0) opened.append([...this.unread]);
      else if (opened.shared && this.count > 2 * (this.known?.size ?? 0) + spare) opened.append(["s"]);
      else return;
    }
    throw new Error("what is written there does not stay");
  }

  private turn(opened: Journal): void {
    const old = this.known;
    opened.turn(() => (old?.records(Date.now()) ?? []).map(textOf));
    this.known = new Register();
    this.count = 0;
    this.read(opened);
  }

  /** @returns Whether the page is over. */
  private read(opened: Journal): boolean {
    const { lines, over } = opened.read();
    this.count += lines.length;
    for (const line of lines) {
      this.unread.delete(line);
      const record = entryIn(line);
      if (record) this.known?.add(record);
    }
    return over !== undefined;
  }

  private safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (this.isLost) throw error;
      this.isLost = true;
      this.onLoss(error instanceof Error ? error.message : String(error));
      const rest = (this.known?.records(Date.now()) ?? []).map(textOf);
      this.pages = new MemoryJournal();
      this.pages.append(rest);
      this.known = new Register();
      work();
    }
  }
}

function cannotKeep(reason: string): string {
  return (
    `warning: what this run makes cannot be written down on this machine (${reason}). If it is killed, the next run may not know what it ` +
    "made. Set COMM100_LEDGER to a folder that can be written."
  );
}
