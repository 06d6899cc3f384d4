/** User name and password of a proxy, as they are sent. */
export interface ProxyCredentials {
  readonly user: string;
  readonly password: string;
}

/**
 * Reads user name and password of a proxy's URL.
 *
 * @param url - of the proxy
 * @returns undefined when it has none
 */
export function credentialsOf(url: URL): ProxyCredentials | undefined {
  if (url.username === "" && url.password === "") return undefined;
  return { user: decoded(url.username), password: decoded(url.password) };
}

/** A percent sign that begins no code was meant as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
