import { equal } from "./agreement.js";
import type { Instance } from "./instances.js";
import { computed } from "./known-calls.js";
import type { Located } from "./patch-program.js";
import type { Reading } from "./reading.js";

/**
 * Whether a program says anything otherwise than before, besides what was meant to be written: a value that several resources have, a name that
 * is made of it.
 *
 * @param touched - What was written.
 */
export function changesOthers(before: Reading, after: Reading, touched: readonly Located[]): boolean {
  if (before.instances.length !== after.instances.length) return true;
  const meant = new Map(
    touched.map(({ change: { item }, findings }) => [
      `${item.type} ${item.name}`,
      new Set(findings.filter(({ state }) => state === "ready").map(({ path }) => String(path[0]))),
    ]),
  );
  return before.instances.some((one, place) => {
    const other = after.instances[place];
    if (!other || other.name !== one.name || other.declaration.type !== one.declaration.type) return true;
    const keys = meant.get(`${one.declaration.type} ${one.name ?? ""}`);
    return saysOtherwise(one, other, before, after, keys ?? new Set());
  });
}

function saysOtherwise(
  one: Instance,
  other: Instance,
  before: Reading,
  after: Reading,
  meant: ReadonlySet<string>,
): boolean {
  const [old, now] = [settingsOf(one, before), settingsOf(other, after)];
  return [...new Set([...old.keys(), ...now.keys()])].some((key) => {
    if (meant.has(key)) return false;
    const [was, is] = [old.get(key), now.get(key)];
    return was === computed || is === computed ? was !== is : !equal(was, is);
  });
}

function settingsOf({ args }: Instance, { meanings }: Reading): ReadonlyMap<string, unknown> {
  const entries = args && meanings.follower.entries(args);
  return new Map([...(entries ?? [])].map(([key, part]) => [key, meanings.valueOf(part)] as const));
}
