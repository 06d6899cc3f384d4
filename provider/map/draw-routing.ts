import type { Link } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import { type Fields, isFields, textOf } from "../runtime/value.js";
import { conditionWords } from "./condition-words.js";
import type { Scope } from "./graph.js";
import type { Routing, Way } from "./routing-fields.js";
import type { Sketch } from "./sketch.js";

/** What is routed, and with what. */
export interface Routed {
  /** The node that chats or tickets come from. */
  readonly from: string;
  readonly config: Item | undefined;
  /** Rules that are resources of their own. */
  readonly rules: readonly Item[];
  /** The bot that gets the bot's share. */
  readonly bot: string | undefined;
  /** Where chats go that nobody may take. */
  readonly offline?: () => string;
}

/** Draws where chats or tickets go from a node: by rules in their order, and otherwise. */
export function drawRouting(sketch: Sketch, routing: Routing, routed: Routed): void {
  const { config } = routed;
  const settings = config && knownOf(config);
  const rules = rulesOf(routing, routed);
  const isOff = settings?.["isEnabled"] === false;
  const counts = !isOff && (settings === undefined || settings["type"] === routing.byRules);
  for (const [place, rule] of rules.entries()) drawRule(sketch, routing, routed, rule, place + 1, !counts);
  if (!config || isOff) {
    if (isOff || rules.length === 0) sketch.edge(routed.from, everyone(sketch), { scope: routing.scope });
    return;
  }
  const way = counts ? routing.otherwise : routing.simple;
  const label = counts && rules.length > 0 ? "otherwise" : "all";
  drawWay(sketch, way, { ...routed, item: config, path: [], values: knownOf(config), label, scope: routing.scope });
}

interface Rule {
  readonly item: Item;
  readonly path: Link["path"];
  readonly values: Fields;
}

/** Rules of their own and those of the settings, in the order in which they are tried. */
function rulesOf({ rules: key }: Routing, { config, rules }: Routed): Rule[] {
  const own = rules.map((item): Rule => ({ item, path: [], values: knownOf(item) }));
  const listed = config?.inputs[key];
  const rows = Array.isArray(listed) ? listed.filter(isFields) : [];
  const inside = rows.flatMap((values, place): Rule[] =>
    config ? [{ item: config, path: [key, place], values }] : [],
  );
  return [...inside, ...own]
    .map((rule, place) => ({ rule, place }))
    .sort(byOrder)
    .map(({ rule }) => rule);
}

interface Placed {
  readonly rule: Rule;
  readonly place: number;
}

function byOrder(one: Placed, other: Placed): number {
  const orderOf = ({ rule, place }: Placed) =>
    typeof rule.values["order"] === "number" ? rule.values["order"] : place;
  return orderOf(one) - orderOf(other) || one.place - other.place;
}

function drawRule(
  sketch: Sketch,
  routing: Routing,
  routed: Routed,
  rule: Rule,
  number: number,
  isUnused: boolean,
): void {
  const { item, path, values } = rule;
  const { conditionMetType: met, logicalExpression: expression } = values;
  const words = conditionWords({ rows: values[routing.conditions], met, expression }, sketch.inventory);
  const isOff = isUnused || values["isEnabled"] === false;
  const detail = { notes: words === "" ? [] : [words], number, isOff };
  const name = textOf(values["name"]) || `rule ${number}`;
  const node = path.length === 0 ? sketch.item(item, detail) : sketch.row(item, name, "rule", "routing rule", detail);
  sketch.edge(routed.from, node, { isOff, scope: routing.scope });
  drawWay(sketch, routing.each, { ...routed, from: node, item, path, values, label: "", isOff, scope: routing.scope });
}

interface From extends Rule {
  readonly from: string;
  readonly bot: string | undefined;
  readonly offline?: () => string;
  readonly label: string;
  readonly isOff?: boolean;
  readonly scope: Scope;
}

function drawWay(sketch: Sketch, way: Way, from: From): void {
  const { item, path, values, bot, label, isOff = false, scope } = from;
  const choice = textOf(values[way.by]);
  const outcome = way.outcomes?.[choice];
  const keys = way.keys[choice] === undefined ? [...new Set(Object.values(way.keys))] : [way.keys[choice]];
  const linked = keys.map((key) => sketch.target(item, [...path, key])).find((one) => one !== undefined);
  const offline = outcome === "offline" ? from.offline?.() : undefined;
  const target = outcome === undefined ? linked : (offline ?? everyone(sketch));
  const shares = way.toBot.flatMap(([key, when]) => shareOf(values[key], when));
  if (bot !== undefined && shares.length > 0)
    sketch.edge(from.from, bot, { label: joined([label, shares.join(", ")]), isOff, scope });
  const priority = textOf(values[way.priority]);
  const rest = bot !== undefined && shares.length > 0 ? "the rest" : "";
  const urgency = priority === "" || priority === "normal" ? "" : `${priority} priority`;
  if (target !== undefined || label !== "")
    sketch.edge(from.from, target ?? everyone(sketch), { label: joined([label, rest, urgency]), isOff, scope });
}

function shareOf(value: unknown, when: string): string[] {
  return typeof value === "number" && value > 0 ? [`${value} %${when === "" ? " to the bot" : ` ${when}`}`] : [];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

/** The node for all agents of the site. */
function everyone(sketch: Sketch): string {
  return sketch.bare("everyone", { kind: "outcome", label: "All agents of the site" });
}
