import type { Input } from "../files/input.js";
import { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { naturalKeyOf, urnPath } from "../inventory/natural-key.js";
import { readState } from "../inventory/read-state.js";
import type { Finding } from "./finding.js";
import type { Program } from "./program.js";
import type { Subject } from "./subject.js";

/**
 * What a state has under another name than the program: an update would try to make it anew while it is there, and stop.
 *
 * @param input - What `pulumi stack export` printed.
 * @throws UnusableInput when it is no state.
 */
export async function renamedFindings(program: Program, { text, name }: Input): Promise<Finding[]> {
  const before = await Inventory.of(readState(text, name).filter(({ isExternal }) => !isExternal));
  const now = new Set(program.subjects.map(({ item }) => urnPath(item.urn)));
  const then = new Set(before.items.map(({ urn }) => urnPath(urn)));
  const gone = new Map(
    before.items
      .filter(({ urn }) => !now.has(urnPath(urn)))
      .flatMap((item) => keyed(item, naturalKeyOf(item, before.modelOf(item)))),
  );
  const isNew = ({ item, registered }: Subject) =>
    !then.has(urnPath(item.urn)) && !item.isExternal && item.isImported !== true && registered.hasAliases !== true;
  return program.subjects.filter(isNew).flatMap((subject) => {
    const [[key] = []] = keyed(subject.item, naturalKeyOf(subject.item, subject.model));
    const old = key === undefined ? undefined : gone.get(key);
    return old ? [told(subject, old)] : [];
  });
}

function keyed(item: Item, key: string | undefined): [string, Item][] {
  return key === undefined ? [] : [[`${item.type} ${key}`, item]];
}

function told({ label, place, model }: Subject, { name }: Item): Finding {
  const message =
    `${label}: the state has this ${model.definition.noun} as ${JSON.stringify(name)}, which the program no longer has. An update would ` +
    `make it anew while it is still there, and stop. If it was renamed in the program, write { aliases: [{ name: ${JSON.stringify(name)} }] } in its options.`;
  return { severity: "error", rule: "name", message, place };
}
