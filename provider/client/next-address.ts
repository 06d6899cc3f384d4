import { addQuery } from "./query.js";

/**
 * Reads `nextPage`. Only its query counts: host and path are those of the first page, since credentials go nowhere else, and a server
 * behind a proxy may not know its own name. What was asked for stays asked for, whatever the server left out.
 *
 * @param next - an absolute or relative URL, with `pageindex` in whatever case
 * @param first - URL of the first page
 * @returns undefined when it is no URL
 */
export function nextAddress(next: string, first: URL): URL | undefined {
  const given = URL.parse(next, first.href);
  if (!given) return undefined;
  const url = new URL(first.pathname, first.origin);
  for (const [name, value] of given.searchParams) {
    if (name.toLowerCase() !== "siteid") url.searchParams.append(name, value);
  }
  const asked: Record<string, string[]> = {};
  for (const name of first.searchParams.keys()) {
    if (name.toLowerCase() !== "pageindex") asked[name] = first.searchParams.getAll(name);
  }
  addQuery(url, asked);
  return url;
}
