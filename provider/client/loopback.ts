/**
 * Whether a host is this machine itself: 127.0.0.0/8, `[::1]` and `localhost`.
 *
 * @param hostname - as a URL has it
 */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
