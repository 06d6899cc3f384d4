import { visible } from "../visible.js";
import { AuthenticationError, Comm100Error, conceal, ConfigurationError, NotFoundError } from "../client/index.js";
import type { Node } from "../schema/shape.js";
import { carried } from "./carried.js";
import { secretKeys } from "./memory.js";
import { labelOf, type Model } from "./model.js";
import { guess } from "./nothing-there.js";
import { knownValues } from "./known-values.js";
import { isPartial } from "./partial.js";
import type { SettingsOrigin } from "./settings-origin.js";
import { type Fields, isFields } from "./value.js";

/** What went wrong. */
export interface Mishap {
  readonly error: unknown;
  /** What was attempted: `update`. */
  readonly what: string;
  /** What is wanted. */
  readonly fields: Fields;
  /** What was there, which may hold what is a secret no more. */
  readonly earlier?: Fields | undefined;
}

/**
 * An error as a user should read it: which resource, what was attempted, what went wrong; without secrets, and without a stack trace,
 * which the engine's host would print.
 *
 * @param origin - Of the settings with which it failed.
 */
export function failure({ error, what, fields, earlier = {} }: Mishap, model: Model, origin: SettingsOrigin): Error {
  const keys = [...secretKeys(fields), ...secretKeys(earlier)];
  const hidden = [fields, earlier].flatMap((values) => [
    ...secretsIn(values, model.node),
    ...keys.flatMap((key) => textsIn(values[key])),
  ]);
  const secrets = [...new Set(hidden)].map((value) => ({ value, shown: "[secret]", isCredential: true }));
  const hide = (text: string) => conceal(text, secrets);
  const hints = knownValues(error instanceof Comm100Error ? error : causeOf(error), fields, model.node);
  const shown = (lines: readonly string[]) => visible(hide(lines.join("\n")));
  const message = shown([adviceOf(messageOf(error, what, origin), error, model), ...hints]);
  const label = hide(labelOf(fields, model));
  const told = new Error(`${label}: cannot ${what} it. ${message}`, { cause: error });
  if (isPartial(error)) {
    const made = `${label}: it was made, but not all of it is done; the next run goes on.`;
    Object.assign(told, {
      id: error.id,
      properties: carried(error.properties),
      reasons: error.reasons.map((reason) => `${made} ${shown([reason, ...hints])}`),
    });
  }
  // The host prints `${error}: ${error.stack}`.
  Object.defineProperty(told, "toString", { value: () => "comm100" });
  told.stack = told.message;
  return told;
}

const refusals = new Set<unknown>();

/** What an error says. One that stops all resources alike is told in full once. */
function messageOf(error: unknown, what: string, origin: SettingsOrigin): string {
  if (!(error instanceof Error)) return String(error);
  const whole = [error.message, ...origin.hint(error, what)].join("\n");
  if (!(error instanceof AuthenticationError || error instanceof ConfigurationError)) return whole;
  const [title = ""] = error.message.split("\n");
  const isTold = refusals.has(error);
  refusals.add(error);
  return isTold ? `${title} (told in full with another resource)` : whole;
}

/** The client knows nothing of paths that are guessed, and sends people after an object that was deleted. */
function adviceOf(message: string, error: unknown, { definition }: Model): string {
  if (!(error instanceof NotFoundError) || !definition.isGuessed || error.advice === undefined) return message;
  return message.replace(error.advice, () => guess);
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function secretsIn(value: unknown, node: Node): string[] {
  if (node.secret) return textsIn(value);
  if (node.kind === "rows" && Array.isArray(value)) return value.flatMap((row) => secretsIn(row, node.row));
  if (node.kind !== "object" || !isFields(value)) return [];
  return [...node.keys].flatMap(([key, part]) => secretsIn(value[key], part));
}

/** Texts long enough to give something away. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length > 3 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
