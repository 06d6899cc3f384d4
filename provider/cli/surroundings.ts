import { printLine, sayLine } from "./output.js";

/** What a command says things with. */
export interface Surroundings {
  /** Prints a result. */
  readonly print: (text: string) => void;
  /** Says what goes on, beside the result. */
  readonly say: (text: string) => void;
  /** Ends the process with a code, once all is printed. */
  readonly exit: (code: number) => void;
}

/** Results on standard output, the rest on standard error. */
export const terminal: Surroundings = {
  print: printLine,
  say: sayLine,
  exit: (code) => {
    process.exitCode = code;
  },
};
