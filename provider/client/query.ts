/** Query of a call; undefined is left out, and an array repeats the parameter (`include=a&include=b`). */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/**
 * Adds a query to a URL. A parameter that the URL has already, in whatever case, is left as it is.
 *
 * @param url - changed in place
 * @param query - what to add
 */
export function addQuery(url: URL, query: Query): void {
  const present = new Set([...url.searchParams.keys()].map((name) => name.toLowerCase()));
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || present.has(name.toLowerCase())) continue;
    const values = typeof value === "object" ? value : [String(value)];
    for (const one of values) url.searchParams.append(name, one);
  }
}
