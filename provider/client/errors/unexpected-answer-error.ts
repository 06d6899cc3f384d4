import { Comm100Error } from "./comm100-error.js";

/** Something answered that does not look like the API: not JSON, a redirect, or another shape than documented. */
export class UnexpectedAnswerError extends Comm100Error {}
