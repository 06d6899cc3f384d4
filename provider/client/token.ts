import type { Answer } from "./call.js";
import { isJsonObject } from "./json.js";

/** An access token. */
export interface Token {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** When to get a new one, by the client's clock; infinite when the server does not say how long it lasts. */
  readonly renewAt: number;
}

/** Enough for a call to wait and travel; a fifth of a short life, so that such a token is of some use. */
const longestMargin = 60_000;
const marginShare = 0.2;

/**
 * Reads the answer to a request for a token.
 *
 * @param answer - of the token URL
 * @param sentAt - when it was asked for, by the client's clock: the server's own clock plays no part
 * @param earlierRefreshToken - kept when the answer brings none
 * @returns undefined when there is no token in it
 */
export function parseToken(answer: Answer, sentAt: number, earlierRefreshToken: string | undefined): Token | undefined {
  if (answer.status < 200 || answer.status >= 300) return undefined;
  const body = parse(answer.text);
  if (!isJsonObject(body)) return undefined;
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: lifetime } = body;
  if (typeof accessToken !== "string" || !/^[\x21-\x7e]+$/.test(accessToken)) return undefined;
  const milliseconds = Number(lifetime ?? Number.NaN) * 1000;
  const lasts = milliseconds > 0 ? milliseconds - Math.min(longestMargin, milliseconds * marginShare) : Infinity;
  const given = typeof refreshToken === "string" && refreshToken !== "" ? refreshToken : earlierRefreshToken;
  return { accessToken, refreshToken: given, renewAt: sentAt + lasts };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
