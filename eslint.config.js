import eslint from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** One arrow of the layers: files of `from` may not import what matches `groups`. */
const layer = (files, groups, message, ignores = []) => ({
  files,
  ignores,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: groups, message, allowTypeImports: false }] }] },
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".work/", "coverage/", "**/*.d.ts"] },
  eslint.configs.recommended,
  { files: ["**/*.ts"], extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked] },
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-extraneous-class": "off",
      // "No keys" is a shape like any other.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    // Anybody can write texts that make such an expression take minutes. `report` goes by the expression alone.
    files: ["provider/**/*.ts"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: ["**/*.mjs", "**/*.js", "**/*.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        fetch: "readonly",
        AbortSignal: "readonly",
        Buffer: "readonly",
      },
    },
  },
  {
    files: ["provider/**/*.ts"],
    ignores: ["provider/policy/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { paths: [{ name: "@pulumi/pulumi", allowTypeImports: true, message: "sdk.ts has the parts that are used" }] },
      ],
    },
  },
  layer(
    ["provider/resources/**"],
    ["**/runtime/**", "**/client/**", "**/emulator/**", "**/export/**", "**/cli/**", "got"],
    "resources use resource.ts, look-up.ts and schema/ alone",
  ),
  layer(
    ["provider/schema/**"],
    ["../resource*", "**/runtime/**", "**/client/**", "**/emulator/**", "**/resources/**", "**/export/**", "got"],
    "schema/ stands at the bottom",
  ),
  layer(
    ["provider/client/**"],
    ["**/runtime/**", "**/schema/**", "**/emulator/**", "**/resources/**", "**/export/**"],
    "the client knows HTTP, not resources",
  ),
  layer(
    ["provider/runtime/**"],
    ["**/resources/**", "**/emulator/**", "**/export/**", "**/cli/**", "got"],
    "the runtime works for any definition",
  ),
  layer(
    ["provider/files/**"],
    ["../*/**"],
    "files are read and written for all other parts, which files/ knows nothing of",
  ),
  layer(
    ["provider/inventory/**", "provider/vocabulary/**"],
    [
      "../preview/**",
      "../review/**",
      "../map/**",
      "../policy/**",
      "../drift/**",
      "../check/**",
      "**/client/**",
      "**/cli/**",
      "got",
    ],
    "what there is, and what it is called: reports are made of these, not the other way round",
  ),
  layer(
    ["provider/preview/**"],
    [
      "../review/**",
      "../map/**",
      "../policy/**",
      "../drift/**",
      "../check/**",
      "**/emulator/**",
      "**/export/**",
      "**/cli/**",
      "got",
    ],
    "a preview is read, and called nothing for",
  ),
  layer(
    ["provider/review/**"],
    [
      "**/client/**",
      "**/emulator/**",
      "**/export/**",
      "../policy/**",
      "../drift/**",
      "../check/**",
      "**/cli/**",
      "got",
    ],
    "a report is made of a preview, and calls nothing",
  ),
  layer(
    ["provider/map/**"],
    [
      "../review/**",
      "../policy/**",
      "../drift/**",
      "../check/**",
      "**/client/**",
      "**/emulator/**",
      "**/export/**",
      "**/cli/**",
      "got",
    ],
    "a review shows maps; a map knows no review",
  ),
  layer(
    ["provider/drift/**"],
    ["**/client/**", "**/emulator/**", "../export/**", "../policy/**", "../map/**", "**/cli/**", "got"],
    "the program's source is read and patched; the engine asks the site",
  ),
  layer(
    ["provider/diff/**"],
    ["**/emulator/**", "../review/**", "../drift/**", "../map/**", "**/cli/**", "got"],
    "accounts are compared by what an export would say of them",
  ),
  layer(
    ["provider/policy/**"],
    ["**/client/**", "**/emulator/**", "**/export/**", "**/cli/**", "got"],
    "rules judge an inventory, and call nothing",
  ),
  layer(
    ["provider/check/**"],
    ["**/client/**", "!**/client/setting-table.js", "**/emulator/**", "**/export/**", "**/cli/**", "got"],
    "a check calls nobody",
  ),
  layer(
    ["provider/check/child/**"],
    [
      "**/client/**",
      "**/emulator/**",
      "**/export/**",
      "**/cli/**",
      "**/runtime/**",
      "**/resources/**",
      "../rules/**",
      "got",
      "zod",
    ],
    "the child is loaded into every process that a program starts: it stays small",
  ),
  layer(
    ["provider/emulator/**"],
    ["**/runtime/**", "**/client/**", "**/schema/**", "**/resources/**", "**/resource.js", "got"],
    "the emulator is built from the API's description alone",
  ),
);
