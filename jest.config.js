import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Each run of the tests counts its calls in a ledger of its own, not in the user's.
if (process.env.COMM100_LEDGER === undefined) {
  const ledger = join(tmpdir(), `comm100-ledger-${process.pid}`);
  process.env.COMM100_LEDGER = ledger;
  process.on("exit", () => rmSync(ledger, { recursive: true, force: true }));
}

/** Native ESM, compiled by swc; a mapper drops the `.js` that nodenext wants in imports. */
const shared = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } },
    ],
  },
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
  testTimeout: 300_000,
  // Node frees no ES module that ran in a context of its own, so a worker keeps all that its test files loaded, 2 to 35 MB each.
  workerIdleMemoryLimit: "1GB",
};
