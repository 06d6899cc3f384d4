// What tests reach without importing it: what was built, examples, documents. A folder of tests stands for its helper that does so.

const markdown = ["tests/documents/markdown.ts"];
const built = ["tests/installed.ts", "tests/e2e/command-line.ts", "tests/package/packed.ts", "tests/package/editor.ts"];

/** Who reads what. */
export const reads = [
  { what: /^provider\/(index|dynamic|cli\/main|emulator\/index|policy\/index)\.ts$/, by: built },
  { what: /^provider\/cli\/check\.ts$/, by: ["tests/check/checked.ts", "tests/check/examples.test.ts"] },
  { what: /^provider\/cli\//, by: ["tests/ci/scripts.test.ts", "tests/documents/commands.test.ts"] },
  { what: /^provider\/(client|runtime|resources)\/.*\.ts$/, by: ["tests/compiled.ts"] },
  { what: /^provider\/.*\/openapi\//, by: ["provider/emulator/description/document.ts", "tests/conventions.test.ts"] },
  { what: /^provider\/resources\/|^tests\/resources\//, by: ["tests/conventions.test.ts"] },
  { what: /^provider\/vocabulary\/vocabulary\.json$/, by: ["provider/vocabulary/vocabulary.ts"] },
  { what: /^examples\/ci\//, by: ["tests/ci/job.ts", "tests/ci/workflows.test.ts"] },
  {
    what: /^examples\/(?!ci\/)/,
    by: ["tests/e2e/examples.test.ts", "tests/check/examples.test.ts", "tests/documents/examples.test.ts"],
  },
  { what: /\.md$/, by: markdown },
  { what: /^docs\/map\.md$/, by: ["tests/map/mermaid.test.ts"] },
  { what: /^docs\/policy\.md$/, by: ["tests/policy/documentation.test.ts"] },
  { what: /^docs\/check\.md$/, by: ["tests/check/documentation.test.ts"] },
  { what: /^tests\/review\/golden\//, by: ["tests/review/golden.ts"] },
  { what: /^tests\/review\/recordings\//, by: ["tests/review/recordings.ts"] },
  { what: /^package\.json$/, by: [...built, "tests/documents/commands.test.ts", "tests/package/pack.test.ts"] },
];
