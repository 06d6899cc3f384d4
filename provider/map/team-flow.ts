import { type Item, knownOf } from "../inventory/item.js";
import { isFields, textOf } from "../runtime/value.js";
import { hoursInWords } from "./hours-in-words.js";
import type { Sketch } from "./sketch.js";

/** How the next agent is found, in words. */
const methods: Readonly<Record<string, string>> = {
  loadBalancing: "least busy first",
  roundRobin: "in turn",
  capabilityWeighted: "by capability",
  assignToAgentByLoadBalancing: "least busy first",
  assignToAgentByRoundRobin: "in turn",
};

/** Settings of distribution, and the lists in them that are about single departments. */
const distributions = [
  ["livechat:AutoDistributionConfig", "departmentAutoDistributionConfigs", "chats"],
  ["ticketing:AutoDistributionConfig", "departmentAutoDistributions", "tickets"],
] as const;

/** Draws who is in which department, in which shifts, and which department stands in for which. */
export function drawTeams(sketch: Sketch): void {
  const { inventory } = sketch;
  for (const department of inventory.ofType("global:Department"))
    drawLinks(sketch, department, "agentIds", (one, other) => [one, other]);
  for (const agent of inventory.ofType("global:Agent")) {
    drawLinks(sketch, agent, "departmentIds", (one, other) => [other, one]);
    drawLinks(sketch, agent, "shiftIds", (one, other) => [one, other], true);
  }
  const [config] = inventory.ofType("livechat:ShiftConfig");
  const isOff = config !== undefined && knownOf(config)["isEnabled"] === false;
  for (const shift of inventory.ofType("livechat:Shift")) drawShift(sketch, shift, isOff);
  for (const [type, key, scope] of distributions)
    for (const item of inventory.ofType(type)) drawDistribution(sketch, item, key, scope);
}

function drawLinks(
  sketch: Sketch,
  item: Item,
  key: string,
  ends: (own: string, other: string) => [string, string],
  isAside = false,
): void {
  const own = sketch.item(item);
  for (const link of sketch.inventory.linksOf(item)) {
    const other = link.path[0] === key ? sketch.linked(link) : undefined;
    if (other !== undefined) sketch.edge(...ends(own, other), { isAside });
  }
}

function drawShift(sketch: Sketch, shift: Item, isOff: boolean): void {
  const values = knownOf(shift);
  const notes = [hoursInWords(values["shiftWorkingHours"]), textOf(values["timeZone"])].filter((note) => note !== "");
  const node = sketch.item(shift, { notes, isOff });
  for (const { path, to } of sketch.inventory.linksOf(shift))
    if (to && (path[0] === "agentIds" || path[0] === "departmentIds"))
      sketch.edge(sketch.item(to), node, { label: "works in", isAside: true, isOff });
}

/** How the department's agents take turns, and who stands in. */
function drawDistribution(sketch: Sketch, item: Item, key: string, scope: "chats" | "tickets"): void {
  const values = knownOf(item);
  const rows = values[key];
  if (values["isEnabled"] === false || !Array.isArray(rows)) return;
  for (const [place, row] of rows.filter(isFields).entries()) {
    const link = sketch.inventory.linksOf(item).find(({ path }) => path.join() === [key, place, "departmentId"].join());
    if (!link?.to) continue;
    const method = methods[textOf(row["autoDistributionMethod"])];
    const department = sketch.item(link.to, {
      notes: method === undefined ? [] : [`${scope}: ${method}`],
      also: [item],
    });
    for (const { path, to } of sketch.inventory.linksOf(item))
      if (to && path[1] === place && path.at(-1) === "backupDepartmentId")
        sketch.edge(department, sketch.item(to), { label: "if busy", isAside: true, scope });
  }
}
