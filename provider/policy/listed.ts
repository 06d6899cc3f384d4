/** Words as one would say them: `Monday, Tuesday and Friday`. */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words)];
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
