import type { JsonValue } from "../json.js";

/** One call that the emulator has had. */
export interface Call {
  /** HTTP method, upper case. */
  readonly method: string;
  /** Path without base and query, as it was written: `livechat/campaigns`, `oauth/token`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Status of the answer; 0 where the connection was dropped. */
  readonly status: number;
  /** Body of the call, parsed where it is JSON or a form. Credentials are `[secret]`, unless the emulator was told to show them. */
  readonly body?: JsonValue;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}

/** Which calls are meant; what is left out matches every call. */
export interface CallFilter {
  /** HTTP method, letters of any case. */
  readonly method?: string;
  /** A path, in which `{…}` stands for any id, or a pattern. */
  readonly path?: string | RegExp;
}

/** Whether a call is one of those that a filter means. */
export function matches(filter: CallFilter, method: string, path: string): boolean {
  if (filter.method !== undefined && filter.method.toUpperCase() !== method) return false;
  if (filter.path === undefined) return true;
  return (typeof filter.path === "string" ? patternOf(filter.path) : new RegExp(filter.path)).test(path);
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/^\/+|(?<!\/)\/+$/g, "")
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{[^{}]*\}/g, "[^/:]+");
  return new RegExp(`^${source}$`, "i");
}

/** All calls since the start, or since they were last forgotten. */
export class Journal {
  readonly #calls: Call[] = [];

  /** The calls in the order in which they were answered; a live view. */
  get calls(): readonly Call[] {
    return this.#calls;
  }

  /** Adds a call. */
  add(call: Call): void {
    this.#calls.push(call);
  }

  /** How many calls a filter means. */
  count(filter: CallFilter = {}): number {
    return this.#calls.filter((call) => matches(filter, call.method, call.path)).length;
  }

  /** Forgets all calls. */
  clear(): void {
    this.#calls.length = 0;
  }
}
