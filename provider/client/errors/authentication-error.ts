import { Comm100Error } from "./comm100-error.js";

/** The API did not accept the credentials: 401, or a refused request for an access token. */
export class AuthenticationError extends Comm100Error {}
