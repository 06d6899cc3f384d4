import { Comm100Error } from "./comm100-error.js";

/** The API refused what was sent: 400, or a 4xx status without a class of its own. */
export class BadRequestError extends Comm100Error {}
