import { Buffer } from "node:buffer";
import { ApiError, badParameter } from "../api-error.js";
import type { Credentials } from "../options.js";
import type { Query } from "../rules/query.js";
import type { Tokens } from "./tokens.js";

/** Throws 401 unless a call carries an API key with the site's id, or a valid token. */
export function authenticate(header: string | undefined, query: Query, credentials: Credentials, tokens: Tokens): void {
  const [, scheme = "", value = ""] = /^(\S+)\s+(\S.*)$/.exec(header ?? "") ?? [];
  const siteId = query.get("siteId");
  if (scheme.toLowerCase() === "basic") {
    if (!isKey(value, credentials)) throw refused("The e-mail or the API key is wrong.");
    if (siteId === undefined || siteId === "")
      throw badParameter("ParameterMissing", "siteId", "The parameter siteId is required with an API key.");
  } else if (scheme.toLowerCase() === "bearer") {
    if (!tokens.isValid(value, Date.now()))
      throw new ApiError(401, "InvalidJWTTokenContent", "The token is not valid.");
  } else throw refused("The call carries no credentials.");
  if (siteId !== undefined && siteId !== String(credentials.siteId))
    throw refused(`The credentials are not for the site ${siteId}.`);
}

function isKey(value: string, { email, apiKey }: Credentials): boolean {
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return text.slice(0, colon).toLowerCase() === email.toLowerCase() && text.slice(colon + 1) === apiKey && colon > 0;
}

function refused(message: string): ApiError {
  return new ApiError(401, "AuthenticationFailed", message);
}
