import { setTimeout as sleep } from "node:timers/promises";
import { holdsSecret, partOf } from "../schema/shape.js";
import type { Account } from "./account.js";
import type { Intent } from "./intent.js";
import { isPending } from "./pending.js";
import { type Fields, isUnset, same } from "./value.js";

/**
 * Reads what this run has just written: a site may show for some seconds what was there before. What stays so is returned as it is.
 *
 * @param isStale - Whether what was read is older than the write.
 */
export async function fresh<T>(
  { patience }: Pick<Account, "patience">,
  read: () => Promise<T>,
  isStale: (found: T) => boolean,
): Promise<T> {
  for (const wait of patience) {
    const found = await read();
    if (!isStale(found)) return found;
    await sleep(wait);
  }
  return read();
}

/** A write, as far as it tells what a read after it has to show. */
export interface Written {
  readonly answer: Fields;
  /** The object before; undefined where the write made it. */
  readonly before: Fields | undefined;
}

/** Whether an object shows a setting as it was before a write that was to change it, and the answer to that write did not. */
export function isOlder(
  found: Fields,
  { answer, before }: Written,
  { settings, known, model: { node } }: Pick<Intent, "settings" | "known" | "model">,
): boolean {
  return Object.entries(settings).some(([key, sent]) => {
    const part = partOf(node, key);
    if (holdsSecret(part) || part.writeOnly || part.action || part.createOnly) return false;
    if (before ? !isPending({ [key]: sent }, before, node, { ...known, path: "" }) : isBlank(sent)) return false;
    if (!isUnset(answer[key]) && same(found[key], answer[key], part)) return false;
    return before ? same(found[key], before[key], part) : isBlank(found[key]);
  });
}

function isBlank(value: unknown): boolean {
  return isUnset(value) || (Array.isArray(value) && value.length === 0);
}
