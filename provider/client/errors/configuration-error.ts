import { Comm100Error } from "./comm100-error.js";

/** Settings are missing or wrong. All problems are told at once. */
export class ConfigurationError extends Comm100Error {
  /** One sentence or two for each problem, with the ways to set the value. */
  readonly problems: readonly string[];

  /** @param problems - at least one */
  constructor(problems: readonly string[]) {
    const title = problems.length === 1 ? "Comm100 is not configured:" : "Comm100 is not configured. Problems:";
    super([title, ...problems.map((problem) => `- ${problem}`)].join("\n"));
    this.problems = problems;
  }
}
