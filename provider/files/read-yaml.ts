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
    if (more.length === 0) return first;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = error.mark ? ` at line ${error.mark.line + 1}, column ${error.mark.column + 1}` : "";
    throw new UnusableInput(file, `it is not YAML${place}: ${error.reason}`, wanted, false);
  }
  throw new UnusableInput(file, "it holds more than one document", wanted, false);
}
