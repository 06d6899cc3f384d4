import { distance } from "fastest-levenshtein";
import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import { isUnknown } from "../../runtime/unknown.js";
import { isFields } from "../../runtime/value.js";
import { conditionListsIn } from "../conditions/condition-lists.js";
import { conditionMacros, knownMacros, macrosIn } from "../macros.js";
import type { Mistake, Rule, Surroundings } from "../rule.js";
import { textIn } from "../said.js";

/** Where the API's description lists what conditions can look at, and the list is whole. */
const listed = new Set([
  "livechat:RoutingRule",
  "livechat:RoutingConfig",
  "livechat:Segment",
  "livechat:DynamicCampaignRule",
]);

/** What a site has of its own, by what macros call it. */
const own: Readonly<Record<string, string>> = {
  "Custom Variable": "livechat:CustomVariable",
  "Pre-Chat": "livechat:Field",
};

/** Finds macros that stand for nothing. */
export const unknownMacro: Rule = {
  name: "unknown-macro",
  title: "A macro that is not known",
  why: "A condition with it is never met, and in a text visitors read the braces.",
  advice: "Write the macro as the Control Panel offers it: `{!Visitor.City}`.",
  sees:
    "`{!…}` in conditions and texts that is almost a macro that is known, or the name of a `livechat.CustomVariable` or `livechat.Field` of the " +
    "program; in routing rules, segments and rules of the dynamic campaign, whose macros documents list, any `{!Visitor.…}` or `{!Chat.…}` " +
    "besides; and a `fieldName` that lacks its braces. Other macros may exist that no document lists, and are let through.",
  severity: "warning",
  find: (inventory, surroundings) => {
    const names = [...knownMacros, ...ownNames(inventory)];
    const fields = fieldsIn(inventory);
    return inventory.items.flatMap((item) => [
      ...textsOf(item.inputs)
        .flatMap(macrosIn)
        .flatMap(({ written, name }) => {
          const near = nearTo(name, names);
          return near === undefined ? [] : [told(item, written, near, inventory, surroundings)];
        }),
      ...(fields.get(item) ?? []).flatMap((field) => mistakeIn(field, item, names, inventory, surroundings)),
    ]);
  },
};

function told(
  item: Item,
  written: string,
  near: string,
  inventory: Inventory,
  { nameOf, quote }: Surroundings,
): Mistake {
  const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
  return { item, message: `${name} has a macro that is not known${quote(`: ${written}`)}; did you mean {!${near}}?` };
}

/** What is wrong with the field of a condition besides a near miss in braces. */
function mistakeIn(
  field: string,
  item: Item,
  names: readonly string[],
  inventory: Inventory,
  surroundings: Surroundings,
): Mistake[] {
  const [macro] = macrosIn(field);
  if (!macro) {
    const bare = field.replace(/[{}!]/g, "").trim();
    const meant = names.find((name) => same(name, bare)) ?? nearTo(bare, names);
    return meant === undefined ? [] : [told(item, field, meant, inventory, surroundings)];
  }
  const isClear = !/^(?:Visitor|Chat)\./.test(macro.name) || nearTo(macro.name, names) !== undefined;
  if (isClear || !listed.has(item.type) || Object.keys(conditionMacros).some((name) => same(name, macro.name)))
    return [];
  const name = `The ${inventory.nounOf(item)} ${surroundings.nameOf(item)}`;
  const which = surroundings.quote(`: ${field}`);
  return [{ item, message: `${name} looks at a macro that is not known in conditions${which}.` }];
}

/** What the conditions of each item look at. */
function fieldsIn(inventory: Inventory): ReadonlyMap<Item, string[]> {
  const fields = new Map<Item, string[]>();
  for (const { item, conditions } of conditionListsIn(inventory))
    fields.set(item, [...(fields.get(item) ?? []), ...conditions.flatMap(({ field }) => field ?? [])]);
  return fields;
}

/** The macros of the site's own things that the program makes. */
function ownNames(inventory: Inventory): string[] {
  return Object.entries(own).flatMap(([prefix, type]) =>
    inventory.ofType(type).flatMap((item) => {
      const name = textIn(knownOf(item), "name");
      return name === undefined ? [] : [`${prefix}.${name}`];
    }),
  );
}

/** The macro that was most likely meant: none for one that is known, in whatever case, or that is like no other. */
function nearTo(name: string, names: readonly string[]): string | undefined {
  if (names.some((one) => same(one, name))) return undefined;
  const text = name.toLowerCase();
  return names.find((one) => {
    // Things that people number differ in their numbers.
    if (unnumbered(one.toLowerCase()) === unnumbered(text)) return false;
    const apart = distance(text, one.toLowerCase());
    return apart === 1 || (apart === 2 && (text.length >= 16 || letters(text) === letters(one.toLowerCase())));
  });
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const unnumbered = (text: string) => text.replace(/\d+/g, "0");
const letters = (text: string) => Array.from(text).sort().join("");

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return isUnknown(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isFields(value) ? Object.values(value).flatMap(textsOf) : [];
}
