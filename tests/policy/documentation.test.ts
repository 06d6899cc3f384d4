import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { tables } from "./tables.js";

const text = readFileSync(join(root, "docs", "policy.md"), "utf8");

/** Words alone: how prettier sets tables and breaks lines is nothing to compare. */
const words = (lines: string) => lines.replace(/-{3,}/g, "---").replace(/\s+/g, " ").trim();

it.each(Object.entries(tables))("docs/policy.md tells all of each rule: its part %s", (name, lines) => {
  const [, part = ""] = new RegExp(`<!-- ${name} -->([^]*?)<!-- /${name} -->`).exec(text) ?? [];
  expect(words(part)).toBe(words(lines.join("\n")));
});
