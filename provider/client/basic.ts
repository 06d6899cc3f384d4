import type { Authenticator } from "./authenticator.js";

/**
 * HTTP Basic with an agent's e-mail address and API key.
 *
 * @param email - user name
 * @param apiKey - password
 */
export function basic(email: string, apiKey: string): Authenticator {
  const header = `Basic ${Buffer.from(`${email}:${apiKey}`).toString("base64")}`;
  return {
    header: () => Promise.resolve(header),
    isFresh: () => true,
    renew: () => Promise.resolve(false),
  };
}
