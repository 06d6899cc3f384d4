import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What stands for a value that only a run would tell. */
export const computed = Symbol("computed");

const isText = (value: unknown): value is string => typeof value === "string";

/** What calls come to that programs make to find a file. */
export const knownCalls: Readonly<Record<string, (parts: readonly unknown[]) => unknown>> = {
  "path.join": (parts) => (parts.every(isText) ? join(...parts) : computed),
  "path.resolve": (parts) => (parts.every(isText) ? resolve(...parts) : computed),
  "url.fileURLToPath": ([url]) => (isText(url) || url instanceof URL ? fileURLToPath(url) : computed),
  URL: ([path, base]) => (isText(path) && isText(base) && URL.canParse(path, base) ? new URL(path, base) : computed),
};
