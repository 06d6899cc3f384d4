import { Comm100Error } from "./comm100-error.js";

/** There is no such object: 404. */
export class NotFoundError extends Comm100Error {}
