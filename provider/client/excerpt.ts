const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/**
 * The title of a web page, or its first words: enough to tell whose page it is.
 *
 * @param text - HTML or plain text
 */
export function excerpt(text: string): string {
  const title = /<title[^>]*>(.*?)<\/title>/is.exec(text)?.[1] ?? "";
  const titleWords = plain(title);
  return titleWords === "" ? plain(text) : titleWords;
}

function plain(html: string): string {
  return html
    .slice(0, 50_000)
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(\w+|#39);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
