import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference } from "../../schema/index.js";
import { routingRuleFields } from "./routing-rule-fields.js";

const definition = define({
  area: "livechat",
  name: "RoutingRule",
  noun: "routing rule",
  path: "livechat/campaigns/{campaignId}/routing/customRules",
  isGuessed: true,
  rowOf: { resource: "livechat/RoutingConfig", by: "campaignId" },
  naturalKey: ["name"],
  permission: "Manage Campaigns",
  parent: {
    /** The campaign whose chats the rule routes: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: routingRuleFields,
});

/** The arguments of {@link RoutingRule}. */
export interface RoutingRuleArgs extends Args<typeof definition> {}

/**
 * A rule that routes some of a campaign's chats to an agent or a department. It counts while the campaign's `RoutingConfig` is on and
 * routes by rules.
 *
 * Either give every rule a resource of its own, or list them all in `RoutingConfig`: not both.
 *
 * @example
 * ```ts
 * new comm100.livechat.RoutingRule("halifax", {
 *   campaignId: shop.id,
 *   name: "Halifax",
 *   isEnabled: true,
 *   routeTo: "department",
 *   routeToId: sales.id,
 *   conditionMetType: "all",
 *   routingRuleConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class RoutingRule extends resource<typeof definition, RoutingRuleArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one routing rule of a campaign, by any of its fields: `getRoutingRule({ campaignId: "…", name: "…" })`. */
export const getRoutingRule = look.one;

/** {@link getRoutingRule} with outputs. */
export const getRoutingRuleOutput = look.oneOutput;

/** Looks up all routing rules of a campaign that a filter lets through: `getRoutingRules({ campaignId: "…" })`. */
export const getRoutingRules = look.all;

/** {@link getRoutingRules} with outputs. */
export const getRoutingRulesOutput = look.allOutput;
