import { newId } from "./identifiers.js";
import type { JsonObject } from "./json.js";

/** An answer of the API that is an error: a status, the API's name for it, a sentence, and details. */
export class ApiError extends Error {
  /** HTTP status. */
  readonly status: number;
  /** Machine-readable name, such as `ParameterMissing`. */
  readonly error: string;
  /** More about it, such as the entity and the field. */
  readonly details: JsonObject | undefined;

  constructor(status: number, error: string, message: string, details?: JsonObject) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.error = error;
    this.details = details;
  }

  /** The body that goes out. Each has an id of its own. */
  body(): JsonObject {
    const body: JsonObject = { id: newId(), error: this.error, message: this.message };
    if (this.details !== undefined) body["details"] = this.details;
    return body;
  }
}

/** 404 for an object that is not there. */
export function notFound(entity: string, id: string): ApiError {
  return new ApiError(404, "EntityNotFound", `The ${entity} ${id} does not exist.`, { entity, id });
}

/** 400 for a parameter of the body or the query. */
export function badParameter(error: string, field: string, message: string, more: JsonObject = {}): ApiError {
  return new ApiError(400, error, message, { field, ...more });
}
