/** How much of an entry is shown: all, one line, or nothing. */
export type Share = "full" | "brief" | "none";

/** What an entry takes in each share, in characters. */
export type Sizes = Readonly<Record<Exclude<Share, "none">, number>>;

/**
 * Decides how much of each entry is shown, so that all fit. The least important lose their details first, and are left out last.
 *
 * @param entries - The most important first.
 * @param sizes - What each takes.
 * @param room - What there is, in characters.
 */
export function fit<T>(entries: readonly T[], sizes: ReadonlyMap<T, Sizes>, room: number): Map<T, Share> {
  const shares = new Map<T, Share>(entries.map((entry) => [entry, "full"]));
  const sizeOf = (entry: T, share: Share) => (share === "none" ? 0 : (sizes.get(entry)?.[share] ?? 0));
  let total = entries.reduce((sum, entry) => sum + sizeOf(entry, "full"), 0);
  for (const share of ["brief", "none"] as const) {
    for (const entry of entries.toReversed()) {
      if (total <= room) return shares;
      total += sizeOf(entry, share) - sizeOf(entry, shares.get(entry) ?? "full");
      shares.set(entry, share);
    }
  }
  return shares;
}
