import { type Args, resource } from "../../resource.js";
import { choice, define, keptApart, leadsTo, openChoice, reference, rows, when, z } from "../../schema/index.js";
import { routingRuleFields } from "./routing-rule-fields.js";

const definition = define({
  area: "livechat",
  name: "RoutingConfig",
  noun: "campaign routing",
  path: "livechat/campaigns/{campaignId}/routing",
  isGuessed: true,
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign whose chats are routed: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /**
     * Whether the campaign routes its chats.
     *
     * @defaultValue `false`
     */
    isEnabled: z.boolean().optional(),
    /** Whether all chats go one way, or rules decide. */
    type: openChoice("simple", "customRule").optional(),
    /** Whether all chats go to an agent or to a department. Applies to the type `simple`. */
    routeTo: when({ type: "simple" }, choice("agent", "department").optional()),
    /** The agent or the department, as `routeTo` says: pass `agent.id` or `department.id`. */
    routeToId: reference("global/Agent", "global/Department").optional(),
    /** Priority that chats get. */
    priority: choice("lowest", "low", "normal", "high", "highest").optional(),
    /** Share of the chats that goes to the chatbot, in per cent. */
    percentageToBot: z.number().int().optional(),
    /**
     * The rules, for programs that do not use `RoutingRule`. The list replaces the one on the server. Left out, the rules stay as they
     * are.
     */
    customRules: keptApart(
      rows(routingRuleFields, {
        key: ["name"],
        position: "order",
        outputs: {
          /** The campaign that the rule belongs to. */
          campaignId: z.string().optional(),
          /** The API's id of the rule. */
          id: z.string(),
        },
      }),
    ).optional(),
    /** Where chats go that meet no rule. */
    actionWhenNoRuleMatched: choice(
      "routeToSite",
      "routeToDepartment",
      "routeToAgent",
      "redirectToOfflineMessage",
    ).optional(),
    /** The agent or the department for them, as `actionWhenNoRuleMatched` says: pass `agent.id` or `department.id`. */
    routeToIdWhenNoRuleMatched: reference("global/Agent", "global/Department").optional(),
    /** Priority that chats get when they meet no rule. */
    priorityWhenNoRuleMatched: choice("lowest", "low", "normal", "high", "highest").optional(),
    /** The chatbot's share of the chats that meet no rule, in per cent. */
    percentageToBotWhenNoRuleMatched: z.number().int().optional(),
    /** Addresses that get the offline messages. Applies while `actionWhenNoRuleMatched` is `redirectToOfflineMessage`. */
    emailsToReceiveOfflineMessage: when(
      { actionWhenNoRuleMatched: "redirectToOfflineMessage" },
      leadsTo("mail", z.string()).optional(),
    ),
  },
});

/** The arguments of {@link RoutingConfig}. */
export interface RoutingConfigArgs extends Args<typeof definition> {}

/**
 * How a campaign's chats find their agents: all one way, or by rules, each a `RoutingRule`.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.RoutingConfig("shop", {
 *   campaignId: shop.id,
 *   isEnabled: true,
 *   type: "simple",
 *   routeTo: "department",
 *   routeToId: sales.id,
 *   priority: "normal",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class RoutingConfig extends resource<typeof definition, RoutingConfigArgs>(definition) {}
