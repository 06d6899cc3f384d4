import { BadRequestError, isJsonObject, type JsonValue, ServerError } from "../client/index.js";
import type { Node } from "../schema/shape.js";
import { placeUnder } from "../schema/path-text.js";
import { isFields } from "./value.js";

/** A setting whose values are not all documented. */
interface Choice {
  readonly path: string;
  readonly known: readonly string[];
  /** Whether documents name the value that was sent. */
  readonly isKnown: boolean;
}

/**
 * What the documents know of a refused value. Only the API can judge an open choice, and its refusal does not say what it would take. Told
 * are the settings that the refusal names; where it names none, those whose values no document names.
 *
 * @param error - of a write
 * @param value - the arguments
 * @param node - what is known of them
 * @returns a sentence for each
 */
export function knownValues(error: unknown, value: unknown, node: Node): string[] {
  if (!(error instanceof BadRequestError) && !(error instanceof ServerError && error.status === 500)) return [];
  const named = namedIn(error.details);
  return choicesIn(value, node, "")
    .filter(({ path, isKnown }) => (named.size > 0 ? named.has(lastKey(path)) : !isKnown))
    .map(({ path, known }) => `Known values of ${path}: ${known.join(", ")}.`);
}

function choicesIn(value: unknown, node: Node, path: string): Choice[] {
  if (node.secret) return [];
  if (node.kind === "rows")
    return Array.isArray(value) ? value.flatMap((row, place) => choicesIn(row, node.row, `${path}[${place}]`)) : [];
  if (node.kind === "object")
    return isFields(value)
      ? [...node.keys].flatMap(([key, part]) => choicesIn(value[key], part, placeUnder(path, key)))
      : [];
  const { known = [] } = node;
  const texts = (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === "string");
  if (known.length === 0 || texts.length === 0) return [];
  return [{ path, known, isKnown: texts.every((text) => known.includes(text)) }];
}

const lastKey = (path: string) => path.replace(/^.*\.|\[\d*\]$/g, "").toLowerCase();

/** Names of the fields that the details of an error speak of, in lower case. */
function namedIn(details: JsonValue | undefined): Set<string> {
  if (Array.isArray(details)) return new Set(details.flatMap((item) => [...namedIn(item)]));
  if (!isJsonObject(details)) return new Set();
  const own = Object.entries(details).flatMap(([key, value]) =>
    key.toLowerCase() === "field" && typeof value === "string" ? [lastKey(value)] : [...namedIn(value)],
  );
  return new Set(own);
}
