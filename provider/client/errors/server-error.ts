import { Comm100Error } from "./comm100-error.js";

/** Comm100 failed on its side: 5xx. A write may have been done. */
export class ServerError extends Comm100Error {}
