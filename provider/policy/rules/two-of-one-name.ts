import type { Inventory } from "../../inventory/inventory.js";
import { idKey, nameKey } from "../../runtime/identity.js";
import type { Item } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { said } from "../said.js";

/** Types whose names may stand more than once: views are of different agents. */
const repeated = new Set(["ticketing:View"]);

/** Finds two things of one kind that nobody can tell apart. */
export const twoOfOneName: Rule = {
  name: "two-of-one-name",
  title: "Two of one name",
  why: "In the Control Panel nobody can tell them apart, and the API refuses some; settings end up at the wrong one.",
  advice: "Give each a name of its own.",
  sees:
    "`name` of what the program makes, and `email` of agents, among those of one type, one parent and one account. Letters of any case are " +
    "the same.",
  severity: "warning",
  find: (inventory, { nameOf }) => {
    const first = new Map<string, Item>();
    return inventory.items.flatMap((item) => {
      const key = keyOf(item, inventory);
      const other = key === undefined ? undefined : first.get(key);
      if (key !== undefined && !other) first.set(key, item);
      const noun = inventory.nounOf(item);
      return other
        ? [
            {
              item,
              message: `The ${noun} ${nameOf(item)} has the same ${wordOf(item)} as the ${noun} ${nameOf(other)}.`,
            },
          ]
        : [];
    });
  },
};

function wordOf({ type }: Item): string {
  return type === "global:Agent" ? "e-mail address" : "name";
}

function keyOf(item: Item, inventory: Inventory): string | undefined {
  const { definition, parents } = inventory.modelOf(item);
  const [key = "", ...more] = definition.naturalKey ?? [];
  const isNamed = more.length === 0 && (key === "name" || item.type === "global:Agent");
  const name = said(item, key);
  if (!isNamed || typeof name !== "string" || item.isExternal || repeated.has(item.type)) return undefined;
  const owners = parents.map((parent) => {
    const link = inventory.linksOf(item).find(({ path }) => path.length === 1 && path[0] === parent);
    return link?.to?.urn ?? said(item, parent);
  });
  if (owners.includes(undefined)) return undefined;
  return JSON.stringify([item.type, owners.map((owner) => idKey(owner)), nameKey(name)]);
}
