import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, reference, switchable, z } from "../../schema/index.js";
import { conditionRows } from "./condition.js";

const definition = define({
  area: "livechat",
  name: "DynamicCampaignRule",
  noun: "dynamic campaign rule",
  path: "livechat/dynamicCampaignRules",
  rowOf: { resource: "livechat/DynamicCampaignConfig" },
  naturalKey: ["name"],
  fields: {
    /** Name shown in the list of rules. */
    name: z.string().min(1),
    /** Whether the rule counts. */
    isEnabled: switchable(z.boolean()),
    /** How many conditions must be met: all, any, or as `logicalExpression` says. */
    conditionMetType: choice("all", "any", "logicalExpression"),
    /** The conditions by number, with `and`, `or` and parentheses: `1 and (2 or 3)`. For `conditionMetType` `logicalExpression`. */
    logicalExpression: z.string().optional(),
    /** The campaign that visitors get who meet the conditions: pass `campaign.id`. It cannot be deleted while a rule leads to it. */
    targetCampaignId: reference("livechat/Campaign"),
    /** Place of the rule in the list of rules. */
    order: z.number().int(),
    /** The conditions. The list replaces the one on the server. */
    dynamicCampaignRuleConditions: conditionRows("dynamicCampaignRuleId").optional(),
  },
});

/** The arguments of {@link DynamicCampaignRule}. */
export interface DynamicCampaignRuleArgs extends Args<typeof definition> {}

/**
 * A rule of the dynamic campaign: visitors who meet its conditions get its campaign. See `DynamicCampaignConfig`.
 *
 * The newest page of the API names no way to delete a rule, an older one does; deleting the resource tries. If the API refuses, switch the
 * rule off with `isEnabled: false` and delete it in the Control Panel.
 *
 * @example
 * ```ts
 * new comm100.livechat.DynamicCampaignRule("french", {
 *   name: "French visitors",
 *   isEnabled: true,
 *   conditionMetType: "all",
 *   targetCampaignId: french.id,
 *   order: 1,
 *   dynamicCampaignRuleConditions: [{ fieldName: "{!Visitor.Language}", operator: "contains", value: "French" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-dynamic-campaign
 */
export class DynamicCampaignRule extends resource<typeof definition, DynamicCampaignRuleArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one dynamic campaign rule, by any of its fields: `getDynamicCampaignRule({ name: "…" })`. */
export const getDynamicCampaignRule = look.one;

/** {@link getDynamicCampaignRule} with outputs. */
export const getDynamicCampaignRuleOutput = look.oneOutput;

/** Looks up all dynamic campaign rules that a filter lets through; without one, all there are. */
export const getDynamicCampaignRules = look.all;

/** {@link getDynamicCampaignRules} with outputs. */
export const getDynamicCampaignRulesOutput = look.allOutput;
