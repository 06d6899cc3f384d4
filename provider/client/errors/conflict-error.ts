import { Comm100Error } from "./comm100-error.js";

/** The object's state forbids the action: 409. */
export class ConflictError extends Comm100Error {}
