import {
  AuthenticationError,
  BadRequestError,
  type Comm100Error,
  ForbiddenError,
  MethodNotAllowedError,
  NotFoundError,
  ServerError,
  UnexpectedAnswerError,
} from "../client/index.js";
import type { Fields } from "../runtime/value.js";
import type { Kind } from "./kinds.js";
import type { Note } from "./live-object.js";

/** Failures of one endpoint that do not say that all others would fail. */
const local = [
  ForbiddenError,
  NotFoundError,
  MethodNotAllowedError,
  BadRequestError,
  ServerError,
  UnexpectedAnswerError,
];

/**
 * What is said of a place that cannot be read.
 *
 * @throws The failure itself, where all other calls would fail too.
 */
export function unreadable(kind: Kind, place: Fields, error: unknown): Note {
  if (error instanceof AuthenticationError || !local.some((type) => error instanceof type)) throw error;
  return { what: whatOf(kind, place), reason: reasonOf(error as Comm100Error) };
}

/** How a place is called: `livechat.PreChat of 5fe0…`. */
export function whatOf({ model }: Kind, place: Fields): string {
  const ids = Object.values(place).map(String).join(", ");
  return `${model.definition.area}.${model.definition.name}${ids === "" ? "" : ` of ${ids}`}`;
}

function reasonOf({ status, message }: Comm100Error): string {
  return `${status === undefined ? "" : `${status}: `}${message.split("\n")[0] ?? ""}`;
}
