import type { Kind } from "../export/kinds.js";

/** The settings that name an object of a kind among its siblings; none where it has nothing but a label, if that. */
export function nameKeysOf({ model }: Kind): readonly string[] {
  const { naturalKey, adoptedBy = [], parent = {} } = model.definition;
  return naturalKey ?? adoptedBy.filter((key) => !(key in parent));
}
