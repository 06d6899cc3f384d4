import type { Inventory, Link } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import { type Fields, isFields } from "../runtime/value.js";
import { saidIn } from "./said.js";

/** What a target must be for a road to lead somewhere. */
export interface Side {
  /** Key of the setting that holds the id. */
  readonly key: string;
  /** Type that the id must be of. */
  readonly type: string;
}

/** A place where chats or tickets are sent to an agent or a department. */
interface Place {
  readonly type: string;
  /** List whose rows send them, if not the item itself. */
  readonly rows?: string;
  /** Setting of the item that must have a value for the place to count. */
  readonly given?: readonly [string, string];
  /** Setting that says which of the sides counts. */
  readonly kind: string;
  readonly sides: Readonly<Record<string, Side>>;
}

/** A road as an item has it. */
export interface Road {
  readonly item: Item;
  /** Number of the row, from 1. */
  readonly row?: number;
  readonly side: Side;
  readonly value: unknown;
  readonly link: Link | undefined;
  /** Whether a value that is not set is none: nobody else could have set it. */
  readonly isWhole: boolean;
}

const sides = (agent: string, department: string, words = ["agent", "department"]): Place["sides"] => ({
  [words[0] ?? ""]: { key: agent, type: "global:Agent" },
  [words[1] ?? ""]: { key: department, type: "global:Department" },
});

const chat = { kind: "routeTo", sides: sides("routeToId", "routeToId") };
const ticket = { kind: "routeToType", sides: sides("routeToAgentId", "routeToDepartmentId") };
const places: readonly Place[] = [
  { type: "livechat:RoutingRule", ...chat },
  { type: "livechat:RoutingConfig", given: ["type", "customRule"], rows: "customRules", ...chat },
  { type: "livechat:RoutingConfig", given: ["type", "simple"], ...chat },
  {
    type: "livechat:RoutingConfig",
    given: ["type", "customRule"],
    kind: "actionWhenNoRuleMatched",
    sides: sides("routeToIdWhenNoRuleMatched", "routeToIdWhenNoRuleMatched", ["routeToAgent", "routeToDepartment"]),
  },
  { type: "ticketing:RoutingRule", ...ticket },
  { type: "ticketing:RoutingConfig", given: ["type", "customRules"], rows: "routingRules", ...ticket },
  {
    type: "ticketing:RoutingConfig",
    given: ["type", "simple"],
    kind: "routeToTypeForSimpleRouting",
    sides: sides("simpleRoutingRouteToAgentId", "simpleRoutingRouteToDepartmentId"),
  },
  {
    type: "ticketing:RoutingConfig",
    given: ["type", "customRules"],
    kind: "routeToTypeWhenNoRuleMatched",
    sides: sides("noRuleMatchedRouteToAgentId", "noRuleMatchedRouteToDepartmentId"),
  },
];

/** All roads of an inventory that are in use, as far as it tells. */
export function roadsIn(inventory: Inventory): Road[] {
  return inventory.items.flatMap((item) =>
    places.filter(({ type }) => type === item.type).flatMap((place) => roadsOf(item, place, inventory)),
  );
}

function roadsOf(item: Item, place: Place, inventory: Inventory): Road[] {
  const known = knownOf(item);
  const { rows, given, kind } = place;
  if (known["isEnabled"] === false || (given && known[given[0]] !== given[1])) return [];
  const own = !rows && !item.isExternal && item.isImported !== true;
  const isWhole = rows !== undefined || (own && inventory.modelOf(item).definition.singleton !== true);
  return recordsOf(known, rows).flatMap(({ fields, path }) => {
    const side = place.sides[String(saidIn(fields, kind))];
    if (!side || fields["isEnabled"] === false) return [];
    const where = [...path, side.key].join();
    const link = inventory.linksOf(item).find((one) => one.path.join() === where);
    const row = typeof path[1] === "number" ? { row: path[1] + 1 } : {};
    return [{ item, ...row, side, value: fields[side.key], link, isWhole }];
  });
}

function recordsOf(known: Fields, rows: string | undefined): { fields: Fields; path: Link["path"] }[] {
  if (rows === undefined) return [{ fields: known, path: [] }];
  const list = known[rows];
  return Array.isArray(list)
    ? list.flatMap((fields: unknown, place) => (isFields(fields) ? [{ fields, path: [rows, place] }] : []))
    : [];
}
