import { type Item, knownOf } from "../../inventory/item.js";
import { nameKey } from "../../runtime/identity.js";
import type { Rule } from "../rule.js";
import { textIn } from "../said.js";

/** Finds shortcuts that stand for two messages. */
export const duplicateShortcut: Rule = {
  name: "duplicate-shortcut",
  title: "A shortcut of two canned messages",
  why: "Agents type it, and customers get the wrong one of the two.",
  advice: "Give each message shortcuts of its own.",
  sees:
    "`shortcuts` of `global.PublicCannedMessage` and `global.PrivateCannedMessage`, which have commas between them. Letters of any case are " +
    "the same.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) => {
    const owners = new Map<string, Item>();
    const messages = ["global:PublicCannedMessage", "global:PrivateCannedMessage"].flatMap((type) =>
      inventory.ofType(type),
    );
    return messages.flatMap((item) =>
      (textIn(knownOf(item), "shortcuts") ?? "")
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .flatMap((shortcut) => {
          const owner = owners.get(nameKey(shortcut));
          owners.set(nameKey(shortcut), owner ?? item);
          if (!owner) return [];
          const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
          const which = quote(` ${shortcut}`);
          if (owner === item) return [{ item, message: `${name} has the shortcut${which} twice.` }];
          const other = `the ${inventory.nounOf(owner)} ${nameOf(owner)}`;
          return [{ item, message: `${name} has the same shortcut${which} as ${other}.` }];
        }),
    );
  },
};
