import { readFileSync } from "node:fs";

/** Version of this package, from its package.json. */
export function packageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const known = typeof description === "object" && description !== null && "version" in description;
  return known && typeof description.version === "string" ? description.version : "unknown";
}
