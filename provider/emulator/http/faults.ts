import type { JsonValue } from "../json.js";
import { matches } from "./journal.js";
import type { CallFilter } from "./journal.js";

/** Something that goes wrong with the next calls that it means. */
export interface Fault extends CallFilter {
  /** How many calls it strikes. Default 1. */
  readonly times?: number;
  /** How many of the calls that it means pass first. Default 0. */
  readonly after?: number;
  /** Answers this status; the call is not done, unless `done` says so. */
  readonly status?: number;
  /** The call is done, and yet the status of this fault is answered: a 500 after the write. Default false. */
  readonly done?: boolean;
  /** Body of that answer: JSON, or a text that goes out as HTML. Default: an error as the API writes it. */
  readonly body?: JsonValue;
  /** More headers of that answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks the connection: before the call is done, or once it is done and not yet answered. */
  readonly drop?: "beforeWrite" | "afterWrite";
  /** Milliseconds between the call being done and its answer. */
  readonly delayMs?: number;
  /** Called as it strikes, before the call is done: to revoke tokens, to change the site, or to kill who calls. */
  readonly onStrike?: () => void;
}

interface Armed {
  readonly fault: Fault;
  toPass: number;
  toStrike: number;
}

/** The faults that wait for their calls. */
export class Faults {
  #armed: Armed[] = [];

  /** Arms a fault. */
  add(fault: Fault): void {
    this.#armed.push({ fault, toPass: fault.after ?? 0, toStrike: fault.times ?? 1 });
  }

  /** The fault that strikes a call, if any; each strike is counted. */
  take(method: string, path: string): Fault | undefined {
    for (const armed of this.#armed) {
      if (!matches(armed.fault, method, path)) continue;
      if (armed.toPass > 0) {
        armed.toPass -= 1;
        continue;
      }
      armed.toStrike -= 1;
      if (armed.toStrike <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
      armed.fault.onStrike?.();
      return armed.fault;
    }
    return undefined;
  }

  /** Disarms all faults. */
  clear(): void {
    this.#armed = [];
  }
}
