import { Comm100Error } from "./comm100-error.js";

/** The API does not offer this method here: 405. */
export class MethodNotAllowedError extends Comm100Error {}
