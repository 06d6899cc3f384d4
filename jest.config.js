import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Each run of the tests counts its calls in a ledger of its own, not in the user's.
if (process.env.COMM100_LEDGER === undefined) {
  const ledger = join(tmpdir(), `comm100-ledger-${process.pid}`);
  process.env.COMM100_LEDGER = ledger;
  process.on("exit", () => rmSync(ledger, { recursive: true, force: true }));
}

const tools = join(import.meta.dirname, "tools", "jest");

/** Node loads the tests, as `tools/jest` has it; the mapper drops the `.js` that nodenext wants in imports for whom Jest asks what imports what. */
const shared = {
  runtime: join(tools, "runtime.mjs"),
  testEnvironment: join(tools, "environment.mjs"),
  transform: {},
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.work/"],
  watchPathIgnorePatterns: ["<rootDir>/.work/"],
};

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/tests/e2e/"],
    },
    { ...shared, displayName: "e2e", testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"] },
  ],
  testSequencer: join(tools, "sequencer.mjs"),
  testTimeout: 300_000,
  // Node frees no ES module, so a worker keeps all of our own that its test files loaded, 2 to 10 MB each.
  workerIdleMemoryLimit: "1GB",
};
