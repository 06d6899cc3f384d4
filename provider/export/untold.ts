import { type Kind, parentTargets } from "./kinds.js";
import type { Remembered } from "./manifest.js";

type Objects = Readonly<Record<string, Remembered>>;

/**
 * Objects of an earlier export of which nobody can tell whether they are still there: their list could not be read, or what they live in could
 * not. An answer that is missing says nothing of what is gone.
 *
 * @param before - What the earlier export wrote.
 * @param now - What was read now.
 * @param unread - Kinds of which something could not be read.
 */
export function untold(
  before: Objects,
  now: Readonly<Record<string, unknown>>,
  unread: ReadonlySet<Kind>,
  kinds: readonly Kind[],
): Objects {
  const types = new Set([...withAllBelow(unread, kinds)].map(({ type }) => type));
  const isUntold = (key: string): boolean => !(key in now) && types.has(key.split("/")[0] ?? "");
  return Object.fromEntries(Object.entries(before).filter(([key]) => isUntold(key)));
}

function withAllBelow(unread: ReadonlySet<Kind>, kinds: readonly Kind[]): ReadonlySet<Kind> {
  const all = new Set(unread);
  for (const { target } of all)
    for (const kind of kinds) if (Object.values(parentTargets(kind)).flat().includes(target)) all.add(kind);
  return all;
}
