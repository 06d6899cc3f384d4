import { naturalKeyOf } from "../inventory/natural-key.js";
import type { Change, ChangeSet } from "./change.js";
import type { Sentence } from "./span.js";

/**
 * What is new and has the key of what is deleted: likely a resource that was renamed in the program, which costs the object.
 *
 * @returns The alias to write, in a sentence; none where nothing of that kind happens.
 */
export function renamedFrom({ kind, item }: Change, set: ChangeSet): Sentence[] {
  if (kind !== "made") return [];
  const key = naturalKeyOf(item, set.after.modelOf(item));
  const gone = set.changes.filter((other) => other.kind === "deleted" && other.item.type === item.type);
  const [old] = gone.filter(
    (other) => key !== undefined && naturalKeyOf(other.item, set.before.modelOf(other.item)) === key,
  );
  if (!old) return [];
  return [
    [
      "One of the same name is deleted. If this resource was only renamed in the program, keep the object: write ",
      { as: "code", text: `{ aliases: [{ name: ${JSON.stringify(old.item.name)} }] }` },
      " in its options.",
    ],
  ];
}
