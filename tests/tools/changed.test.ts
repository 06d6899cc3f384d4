import { globSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { divided } from "../../tools/test/changed.mjs";
import { neededBy } from "../../tools/test/import-graph.mjs";
import { reads } from "../../tools/test/reads.mjs";
import { root } from "../../tools/set-up/folders.mjs";

const files = globSync("{provider,tests,tools,examples,docs}/**/*.{ts,mjs,md,yaml}", { cwd: root });
const testsOf = (...changed: string[]) =>
  [...neededBy(files, changed).keys()].filter((file) => file.endsWith(".test.ts"));

describe("the tests that a change can touch", () => {
  it("are those that import it, directly or through others, and no others", () => {
    const found = testsOf("provider/map/mermaid.ts");
    expect(found).toEqual(expect.arrayContaining(["tests/map/mermaid.test.ts", "tests/cli/map.test.ts"]));
    expect(found).not.toContain("tests/client/budget.test.ts");
  });

  it("are those that run what was built of it", () => {
    const found = testsOf("provider/runtime/create.ts");
    expect(found).toEqual(expect.arrayContaining(["tests/e2e/life.test.ts", "tests/runtime/chaos/kills.test.ts"]));
  });

  it.each([
    ["tests/e2e/life.test.ts", "tests/e2e/life.test.ts"],
    ["docs/map.md", "tests/map/mermaid.test.ts"],
    ["examples/ci/scripts/comment.mjs", "tests/ci/comment.test.ts"],
    ["examples/quick-start/index.ts", "tests/e2e/examples.test.ts"],
    ["provider/emulator/openapi/livechat.yaml", "tests/emulator/openapi.test.ts"],
    ["tools/set-up/lock.mjs", "tests/tools/lock.test.ts"],
  ])("of %s are %s and more", (changed, test) => {
    expect(testsOf(changed)).toContain(test);
  });

  it("are found by files that exist", () => {
    expect(reads.flatMap(({ by }) => by).filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe("what a minute holds", () => {
  it("are the nearest tests, of those the quickest, and the others are told", () => {
    const steps = { "slow.test.ts": 1, "far.test.ts": 9, "quick.test.ts": 1, "endless.test.ts": 1, "helper.ts": 1 };
    const seconds = (file: string) => ({ "slow.test.ts": 60, "far.test.ts": 20, "endless.test.ts": 900 })[file] ?? 1;
    expect(divided(new Map(Object.entries(steps)), seconds)).toEqual({
      tests: ["quick.test.ts", "slow.test.ts", "far.test.ts"],
      left: ["endless.test.ts"],
    });
  });
});
