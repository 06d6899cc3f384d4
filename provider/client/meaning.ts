import type { Answer } from "./call.js";
import { parseErrorBody } from "./error-body.js";

/**
 * The API's framework answers 500 for every refusal that has no status of its own, so a name tells more than the
 * status does. These are the statuses that the names stand for.
 */
const statusOfName: Readonly<Record<string, number>> = {
  ActionNotSupported: 400,
  LogicExpressionInvalid: 400,
  SortFieldNotSupport: 400,
  SortOrderInvalid: 400,
  AuthenticationFailed: 401,
  InvalidJWTTokenContent: 401,
  AuthorizationFailed: 403,
  FeatureNotAvailable: 403,
  EntityNotFound: 404,
  MethodNotSupported: 405,
  AccessViolation: 409,
  EntityDeletionFailed: 409,
  EntityDuplicated: 409,
  EntityInUse: 409,
};

/**
 * The status that an answer stands for: its own, but for a 500 that names a refusal.
 *
 * @param answer - of the API
 */
export function meaningOf(answer: Answer): number {
  if (answer.status !== 500) return answer.status;
  const name = parseErrorBody(answer.text)?.name;
  if (name === undefined) return 500;
  return statusOfName[name] ?? (name.startsWith("Parameter") ? 400 : 500);
}
