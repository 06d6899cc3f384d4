/**
 * Builds the URL of a path below the base. Each segment is encoded, so that an id can never lead elsewhere.
 *
 * @param base - ends in a slash
 * @param path - such as `livechat/campaigns/{id}:enable`, without a query
 * @throws TypeError for a path that is empty, absolute or climbs up: a mistake in this package
 */
export function addressOf(base: string, path: string): URL {
  const segments = path.split("/");
  if (segments.some((segment) => ["", ".", ".."].includes(segment))) {
    throw new TypeError(`"${path}" is not a path below the API's base`);
  }
  return new URL(segments.map((segment) => encodeURIComponent(segment).replaceAll("%3A", ":")).join("/"), base);
}
