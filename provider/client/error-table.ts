import { AuthenticationError } from "./errors/authentication-error.js";
import { BadRequestError } from "./errors/bad-request-error.js";
import type { Comm100Error, ErrorFacts } from "./errors/comm100-error.js";
import { ConflictError } from "./errors/conflict-error.js";
import { ForbiddenError } from "./errors/forbidden-error.js";
import { MethodNotAllowedError } from "./errors/method-not-allowed-error.js";
import { NotFoundError } from "./errors/not-found-error.js";
import { ServerError } from "./errors/server-error.js";
import { TooManyRequestsError } from "./errors/too-many-requests-error.js";
import { UnexpectedAnswerError } from "./errors/unexpected-answer-error.js";

/** Makes an error of one class. */
export type ErrorClass = new (message: string, facts: ErrorFacts) => Comm100Error;

const classByStatus: Readonly<Record<number, ErrorClass>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: ForbiddenError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  409: ConflictError,
  429: TooManyRequestsError,
};

/**
 * Chooses the class of an error.
 *
 * @param status - what the answer stands for
 */
export function errorClassOf(status: number): ErrorClass {
  const known = classByStatus[status];
  if (known !== undefined) return known;
  if (status >= 500) return ServerError;
  return status >= 400 ? BadRequestError : UnexpectedAnswerError;
}
