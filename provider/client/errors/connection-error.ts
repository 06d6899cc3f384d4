import { Comm100Error } from "./comm100-error.js";

/** No answer came: no connection, a time-out, or a connection that broke. */
export class ConnectionError extends Comm100Error {}
