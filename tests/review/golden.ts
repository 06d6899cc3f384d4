import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@jest/globals";

const folder = join(dirname(fileURLToPath(import.meta.url)), "golden");

/** Compares a text with what is kept; `npm run update-reviews` keeps what there is. */
export function expectGolden(name: string, text: string): void {
  if (process.env["UPDATE_REVIEWS"] !== undefined) writeFileSync(join(folder, name), text);
  expect(text).toBe(readGolden(name));
}

/** A text that is kept. */
export function readGolden(name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : `${name} is missing: npm run update-reviews`;
}
