import type { Inventory } from "../../inventory/inventory.js";
import type { Item } from "../../inventory/item.js";
import { isUnset } from "../../runtime/value.js";
import { roadsIn, type Road } from "../roads.js";
import type { Mistake, Rule, Surroundings } from "../rule.js";
import { isBlank, said } from "../said.js";

/** Keys of bots and of distribution that name an agent or a department too, without saying which. */
const furtherKeys = new Set(["transferTo", "backupDepartmentId"]);

/** Finds routing that leads to something switched off or missing. */
export const routingToNowhere: Rule = {
  name: "routing-to-nowhere",
  title: "Routing to something switched off or missing",
  why: "The chats and tickets that take this way reach nobody, or somebody who was not meant.",
  advice: "Route to an agent who is active, or to a department that the product uses.",
  sees:
    "Agents and departments that the routing of campaigns and tickets, its rules, bots that hand over and backup departments name, as far " +
    "as these are in the program. An id that the program does not manage is taken for good.",
  severity: "error",
  find: (inventory, surroundings) => [
    ...roadsIn(inventory).flatMap((road) => mistakeOf(road, inventory, surroundings)),
    ...inventory.items.flatMap((item) =>
      inventory
        .linksOf(item)
        .filter(({ path }) => furtherKeys.has(String(path.at(-1))))
        .flatMap(({ to }) => closed(item, "livechat", to, "", inventory, surroundings)),
    ),
  ],
};

function mistakeOf(road: Road, inventory: Inventory, surroundings: Surroundings): Mistake[] {
  const { item, row, side, value, link, isWhole } = road;
  const part = row === undefined ? "" : `, rule ${row} of its list,`;
  const name = `The ${inventory.nounOf(item)} ${surroundings.nameOf(item)}${part}`;
  const target = side.type === "global:Agent" ? "an agent" : "a department";
  const says = (what: string) => [{ item, message: `${name} routes to ${target}, and \`${side.key}\` ${what}.` }];
  if (isUnset(value) ? isWhole : isBlank(value)) return says("is not set");
  if (link?.to && link.to.type !== side.type)
    return says(`names the ${inventory.nounOf(link.to)} ${surroundings.nameOf(link.to)}`);
  return closed(item, item.type.split(":")[0] ?? "", link?.to, part, inventory, surroundings);
}

/** What makes a target one that gets nothing. */
const reasons = [
  { type: "global:Agent", key: "isActive", bad: false, says: "is switched off" },
  { type: "global:Agent", key: "isDeleted", bad: true, says: "is deleted" },
  { type: "global:Department", key: "isDeleted", bad: true, says: "is deleted" },
  {
    type: "global:Department",
    key: "isAvailableInLiveChat",
    bad: false,
    says: "is not used by live chat",
    area: "livechat",
  },
  {
    type: "global:Department",
    key: "isAvailableInTicketingAndMessaging",
    bad: false,
    says: "is not used by ticketing",
    area: "ticketing",
  },
];

function closed(
  item: Item,
  area: string,
  to: Item | undefined,
  part: string,
  inventory: Inventory,
  { nameOf }: Surroundings,
): Mistake[] {
  if (!to) return [];
  const applies = reasons.filter((reason) => reason.type === to.type && (reason.area ?? area) === area);
  const own = applies.find(({ key, bad }) => said(to, key) === bad)?.says;
  const all =
    to.type === "global:Department" &&
    inventory.ofType("global:DepartmentConfig").some((one) => said(one, "isEnabled") === false);
  const says = own ?? (all ? "counts for nothing while departments are switched off" : undefined);
  if (says === undefined) return [];
  const from = `The ${inventory.nounOf(item)} ${nameOf(item)}${part}`;
  return [{ item, message: `${from} leads to the ${inventory.nounOf(to)} ${nameOf(to)}, which ${says}.` }];
}
