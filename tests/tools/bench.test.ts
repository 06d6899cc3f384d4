import { describe, expect, it } from "@jest/globals";
import { compared } from "../../tools/bench/guard.mjs";
import { tablesInDocument } from "../../tools/bench/tables.mjs";

const kept = {
  size: 100,
  phases: { up: { calls: { GET: 25, POST: 100 }, cpu: 0.9, memory: 1.2 }, preview: { calls: {}, cpu: 0.8, memory: 1 } },
  state: 1.5,
};
const moved = (now: typeof kept) =>
  compared(kept, now)
    .filter(({ hasMoved }) => hasMoved)
    .map(({ name }) => name);

describe("the guard of the benchmark", () => {
  it("lets ratios move by a third, for no two machines are alike", () => {
    const phases = { ...kept.phases, up: { calls: { POST: 100, GET: 25 }, cpu: 1.19, memory: 0.91 } };
    expect(moved({ ...kept, phases, state: 1.99 })).toEqual([]);
  });

  it("tells of a ratio that moved further, up or down", () => {
    const phases = { ...kept.phases, up: { calls: kept.phases.up.calls, cpu: 1.21, memory: 0.89 } };
    expect(moved({ ...kept, phases, state: 2.1 })).toEqual([
      "up: time of the processor",
      "up: memory of the provider",
      "state of a resource",
    ]);
  });

  it("tells of one call more or less", () => {
    const up = { ...kept.phases.up, calls: { GET: 26, POST: 100 } };
    expect(moved({ ...kept, phases: { ...kept.phases, up } })).toEqual(["up: calls"]);
    const preview = { ...kept.phases.preview, calls: { GET: 1 } };
    expect(moved({ ...kept, phases: { ...kept.phases, preview } })).toEqual(["preview: calls"]);
  });
});

describe("the tables of docs/performance.md", () => {
  it("say what the benchmark found", async () => {
    const { is, shouldBe } = await tablesInDocument();
    expect(is).toBe(shouldBe);
    expect(is.match(/<!-- bench: \w+ -->/g)).toHaveLength(5);
  });
});
