import { loadAll, YAMLException } from "js-yaml";
import type { z } from "zod";
import { readText } from "./read-text.js";
import { shaped } from "./shaped.js";
import { UnusableInput, type Wanted } from "./unusable-input.js";

/**
 * Reads a YAML file of a known shape. An empty one counts as an object without keys.
 *
 * @throws UnusableInput where it is no YAML or has another shape, in one line, without quoting it.
 */
export function readYaml<T>(file: string, schema: z.ZodType<T>, wanted: Wanted): T {
  return shaped(parsed(file, wanted) ?? {}, schema, file, wanted);
}

function parsed(file: string, wanted: Wanted): unknown {
  const text = readText(file);
  try {
    const [first, ...more] = loadAll(text);
    if (more.length === 0) {
      if (isTooMuch(first))
        throw new UnusableInput(file, `it holds more than ${inWords} values, with its aliases`, wanted, false);
      return first;
    }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = error.mark ? ` at line ${error.mark.line + 1}, column ${error.mark.column + 1}` : "";
    throw new UnusableInput(file, `it is not YAML${place}: ${error.reason}`, wanted, false);
  }
  throw new UnusableInput(file, "it holds more than one document", wanted, false);
}

/** More values than anybody writes. Aliases of aliases make billions of a page, and whoever walks through them never comes to an end. */
const mostValues = 100_000;
const inWords = mostValues.toLocaleString("en");

function isTooMuch(value: unknown): boolean {
  const open = [value];
  for (let seen = 1; open.length > 0;) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const parts: unknown[] = Object.values(next);
    seen += parts.length;
    if (seen > mostValues) return true;
    for (const part of parts) open.push(part);
  }
  return false;
}
