import { type Settings, waitOf } from "../client/index.js";

/** Says how far a long reading is, at most every two seconds. */
export class Progress {
  private last = Date.now();

  /**
   * @param say - Tells the user.
   * @param settings - The rate that calls keep to.
   */
  constructor(
    private readonly say: (text: string) => void,
    private readonly settings: Pick<Settings, "rateLimit" | "rateWindow">,
  ) {}

  /**
   * @param calls - Made so far.
   * @param remaining - How many are still to come, as far as is known.
   */
  tell(calls: number, remaining: () => number): void {
    if (Date.now() - this.last < 2000) return;
    this.last = Date.now();
    const { rateLimit, rateWindow } = this.settings;
    const expected = calls + remaining();
    const wait = waitOf(expected, rateLimit, rateWindow) - waitOf(calls, rateLimit, rateWindow);
    const left = wait > 0 ? `, about ${Math.ceil(wait / 60)} min left` : "";
    this.say(`${calls} of about ${expected} calls${left}`);
  }
}
