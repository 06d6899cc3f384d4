import type { LimitAnswer } from "../options.js";

/** Calls and seconds of the limit; 0 calls for no limit. */
export interface LimitSettings {
  readonly calls: number;
  readonly seconds: number;
  readonly answer: LimitAnswer;
}

/** A sliding window of calls for each address. Calls that are refused do not count. */
export class Limit {
  readonly #settings: LimitSettings;
  readonly #times = new Map<string, number[]>();

  constructor(settings: LimitSettings) {
    this.#settings = settings;
  }

  /** Counts a call of an address. Returns the seconds to wait where it is one too many, else undefined. */
  refuse(address: string, now: number): number | undefined {
    const { calls, seconds } = this.#settings;
    if (calls <= 0) return undefined;
    const start = now - seconds * 1000;
    const times = this.#times.get(address) ?? [];
    this.#times.set(address, times);
    const firstInside = times.findIndex((time) => time > start);
    times.splice(0, firstInside < 0 ? times.length : firstInside);
    const oldest = times[0];
    if (times.length >= calls && oldest !== undefined) return Math.max(1, Math.ceil((oldest - start) / 1000));
    times.push(now);
    return undefined;
  }

  /** How a refused call is answered. */
  answer(wait: number): { status: number; headers: Record<string, string> } {
    const { status = 429, headers = { "Retry-After": String(wait) } } = this.#settings.answer;
    return { status, headers: { ...headers } };
  }

  /** Forgets all calls. */
  clear(): void {
    this.#times.clear();
  }
}
