// What the steps of `npm test` came to, as it is printed.
import { duration } from "../set-up/report.mjs";

/** The results of all steps. */
export class Results {
  #rows = [];

  /** Runs a step, and prints how it went. */
  async timed(name, task) {
    const begin = Date.now();
    const result = await task();
    this.#print(name, result, Date.now() - begin);
    return result;
  }

  /** Runs what several steps share, and says how long it took. */
  async clocked(names, task) {
    const begin = Date.now();
    const result = await task();
    console.log(`\n  ${names.join(", ")}: ${duration(Date.now() - begin)}`);
    return result;
  }

  /** Takes the result of a step that shared its time with others. */
  add(name, result) {
    this.#print(name, result);
  }

  /** Prints the sum of all. Returns the exit code. */
  sum() {
    const total = (key) => this.#rows.reduce((so, row) => so + row[key], 0);
    const bad = this.#rows.filter(({ failed }) => failed > 0).map(({ name }) => name);
    console.log(bad.length > 0 ? `\nFailed: ${bad.join(", ")}. One alone: npm test -- --only=${bad[0]}` : "");
    console.log(`${total("passed")} passed, ${total("failed")} failed`);
    return bad.length > 0 ? 1 : 0;
  }

  #print(name, result, ms) {
    this.#rows.push({ name, ...result });
    if (result.output) console.log(`\n${result.output.trimEnd()}\n`);
    const time = ms === undefined ? "" : duration(ms);
    const tally = ["unit", "e2e"].includes(name) ? `   ${result.passed} passed, ${result.failed} failed` : "";
    console.log(`${result.failed ? "✗" : "✓"} ${name.padEnd(9)} ${time.padStart(8)}${tally}`);
  }
}
