import type { z } from "zod";
import { shaped } from "./shaped.js";
import { UnusableInput, type Wanted } from "./unusable-input.js";

/**
 * Reads JSON of a known shape. Every file of JSON that a command is given goes through here.
 *
 * @param text - All of it.
 * @param input - What it is called: `state.json`.
 * @throws UnusableInput where it is no JSON or has another shape, in one line, without quoting it.
 */
export function readJson<T>(text: string, schema: z.ZodType<T>, input: string, wanted: Wanted): T {
  return shaped(parsed(text, input, wanted), schema, input, wanted);
}

function parsed(text: string, input: string, wanted: Wanted): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableInput(
      input,
      `it is ${text.trim() === "" ? "empty" : `not JSON${placeIn(text, error)}`}`,
      wanted,
      false,
    );
  }
}

/** Of what the engine's message says, the place alone: the rest quotes the text. */
function placeIn(text: string, error: unknown): string {
  const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
  if (position === undefined) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return ` at line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
