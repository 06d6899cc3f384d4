import { idOf, type Made } from "./site.js";

/** A campaign. */
export const shop: Made = ["livechat:Campaign", "shop", { name: "Shop" }];

/** A department. */
export const sales: Made = ["global:Department", "sales", { name: "Sales" }];

/** A routing rule of the campaign, which routes to the department. */
export function routingRule(name: string, order: unknown, conditions: unknown, more = {}): Made {
  const routed = { routeTo: "department", routeToId: idOf("sales") };
  const met = { conditionMetType: "all", routingRuleConditions: conditions };
  return [
    "livechat:RoutingRule",
    name,
    { campaignId: idOf("shop"), name, order, isEnabled: true, ...routed, ...met, ...more },
  ];
}
