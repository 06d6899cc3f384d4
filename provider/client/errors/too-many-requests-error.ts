import { Comm100Error } from "./comm100-error.js";

/** There were too many calls, and waiting did not help or would take too long: 429. */
export class TooManyRequestsError extends Comm100Error {}
