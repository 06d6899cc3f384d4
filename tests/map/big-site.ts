import { type Entry, idOf } from "./site.js";

const names = [
  "Shop",
  "Returns",
  "Billing",
  "Travel desk",
  "Kundendienst für Großkunden",
  "السوق",
  "お客様サポート",
  "Support 🚀 & Friends",
];

function several<T>(count: number, make: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, place) => make(place));
}

/** About 1,000 objects: 20 campaigns with 10 rules each, 60 departments, 600 agents, shifts, bots and ticket rules. */
export function bigSite(): Entry[] {
  const nameOf = (place: number) => `${names[place % names.length] ?? ""} ${place + 1}`;
  const campaigns = several(20, (place): Entry => ["livechat:Campaign", `c${place}`, { name: nameOf(place) }]);
  const routings = several(20, (place): Entry => [
    "livechat:RoutingConfig",
    `routing${place}`,
    {
      campaignId: idOf(`c${place}`),
      isEnabled: true,
      type: "customRule",
      actionWhenNoRuleMatched: place % 3 === 0 ? "routeToSite" : "routeToDepartment",
      routeToIdWhenNoRuleMatched: idOf(`d${place}`),
    },
  ]);
  const rules = several(200, (place): Entry => [
    "livechat:RoutingRule",
    `r${place}`,
    {
      campaignId: idOf(place < 30 ? "c0" : `c${place % 20}`),
      name: `Rule ${place}`,
      order: place,
      routeTo: "department",
      routeToId: idOf(`d${(place * 7) % 60}`),
      conditionMetType: "all",
      routingRuleConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: `City ${place}`, order: 1 }],
    },
  ]);
  const departments = several(60, (place): Entry => [
    "global:Department",
    `d${place}`,
    { name: `Department ${nameOf(place)}` },
  ]);
  const agents = several(600, (place): Entry => [
    "global:Agent",
    `a${place}`,
    { email: `a${place}@x.example`, displayName: `Agent ${place}`, departmentIds: [idOf(`d${place % 50}`)] },
  ]);
  const shifts = several(10, (place): Entry => [
    "livechat:Shift",
    `s${place}`,
    { name: `Shift ${place}`, departmentIds: several(6, (one) => idOf(`d${place * 6 + one}`)) },
  ]);
  const tickets = several(80, (place): Entry => [
    "ticketing:RoutingRule",
    `t${place}`,
    { name: `Tickets ${place}`, order: place, routeToType: "department", routeToDepartmentId: idOf(`d${place % 60}`) },
  ]);
  const bots = several(20, (place): Entry => [
    "aiagent:AiAgent",
    `ai${place}`,
    { name: `AI ${nameOf(place)}`, language: "en", channel: "Live Chat" },
  ]);
  return [...campaigns, ...routings, ...rules, ...departments, ...agents, ...shifts, ...tickets, ...bots];
}
