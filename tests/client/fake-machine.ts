import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import type { Clock } from "../../provider/client/clock.js";
import { FileJournal } from "../../provider/client/ledger/file-journal.js";
import { Ledger } from "../../provider/client/ledger/ledger.js";
import type { Rate } from "../../provider/client/sliding-window.js";
import { SlidingWindow } from "../../provider/client/sliding-window.js";
import type { SteppedClock } from "./stepped-clock.js";

/** A process with a window of its own over the ledger of its machine. */
export interface FakeProcess {
  readonly window: SlidingWindow;
  /** Stands still once the process is killed. */
  readonly clock: Clock;
  /** What users of the process read. */
  readonly lines: string[];
  /** Why the file could not be used. */
  readonly losses: string[];
  readonly dead: boolean;
  readonly kill: () => void;
  /** No timer of the process fires until it goes on. */
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Processes that share a folder and a clock. */
export class FakeMachine {
  readonly #alive = new Set<number>();
  #started = 0;

  /**
   * @param clock - of the machine
   * @param folder - of the ledger
   * @param name - told apart from machines that write to the same folder, or from this one before it was started anew
   */
  constructor(
    readonly clock: SteppedClock,
    readonly folder: string,
    readonly name = "here",
  ) {}

  /** @param pageLength - characters; short pages are turned often */
  start(rate: Rate, pageLength?: number): FakeProcess {
    this.#started += 1;
    const pid = this.#started;
    this.#alive.add(pid);
    const lives = (): boolean => this.#alive.has(pid);
    let late: (() => void)[] | undefined;
    const clock: Clock = {
      now: () => this.clock.now(),
      later: (milliseconds, run) =>
        this.clock.later(milliseconds, () => {
          if (late) late.push(run);
          else if (lives()) run();
        }),
    };
    const lines: string[] = [];
    const losses: string[] = [];
    const ledger = new Ledger({
      rate,
      clock,
      journal: new FileJournal(this.folder, pageLength),
      participant: {
        id: `${this.name}${pid}`,
        pid,
        space: this.name,
        machine: this.name,
        isAlive: (other) => this.#alive.has(other),
      },
      onLoss: (reason) => losses.push(reason),
    });
    const window = new SlidingWindow(rate, (line) => lines.push(line), clock, ledger);
    const kill = (): void => void this.#alive.delete(pid);
    return {
      window,
      clock,
      lines,
      losses,
      kill,
      stop: () => {
        late ??= [];
      },
      goOn: () => {
        const due = late ?? [];
        late = undefined;
        for (const run of due) run();
      },
      get dead() {
        return !lives();
      },
    };
  }
}

/** @returns a function that names a place for a ledger where nothing is yet; all is removed after the tests */
export function ledgerFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), "comm100-ledger-"));
  let made = 0;
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  return () => {
    made += 1;
    return join(root, String(made), "api.example");
  };
}
