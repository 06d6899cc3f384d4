import { addQuery } from "./query.js";

/**
 * Reads `nextPage`. Credentials go only where the first page came from, and what was asked for stays asked for,
 * `siteId`, filters and `pageSize` included, whatever the server left out.
 *
 * @param next - an absolute or relative URL, with `pageindex` in whatever case
 * @param first - URL of the first page
 * @returns undefined when it leads to another host or another protocol
 */
export function nextAddress(next: string, first: URL): URL | undefined {
  const url = URL.parse(next, first.href);
  if (url?.origin !== first.origin) return undefined;
  url.username = "";
  url.password = "";
  url.hash = "";
  const siteId = first.searchParams.get("siteId");
  for (const name of [...url.searchParams.keys()]) if (name.toLowerCase() === "siteid") url.searchParams.delete(name);
  if (siteId !== null) url.searchParams.set("siteId", siteId);
  const asked: Record<string, string[]> = {};
  for (const name of first.searchParams.keys()) {
    if (name.toLowerCase() !== "pageindex") asked[name] = first.searchParams.getAll(name);
  }
  addQuery(url, asked);
  return url;
}
