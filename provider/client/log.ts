import { visible } from "../visible.js";

/** Takes one line for people. */
export type Log = (line: string) => void;

/** Lines of one client: what users should know, and, when they ask for it, every call. */
export interface ClientLog {
  /** Always said. */
  readonly say: Log;
  /** Said only with `COMM100_LOG=debug`. */
  readonly debug: Log;
}

/**
 * @param sink - where lines go
 * @param debug - whether every call is told
 * @param clean - takes secrets out
 */
export function clientLog(sink: Log, debug: boolean, clean: (line: string) => string): ClientLog {
  const say = (line: string): void => {
    sink(visible(clean(line)));
  };
  return { say, debug: debug ? say : () => undefined };
}
