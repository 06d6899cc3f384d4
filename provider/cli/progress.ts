import type { Settings } from "../client/index.js";

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
    const { rateLimit: limit, rateWindow } = this.settings;
    const expected = calls + remaining();
    const windows = Math.floor(Math.max(0, expected - 1) / limit) - Math.floor(Math.max(0, calls - 1) / limit);
    const left = windows > 0 ? `, about ${Math.ceil((windows * rateWindow) / 60)} min left` : "";
    this.say(`${calls} of about ${expected} calls${left}`);
  }
}
