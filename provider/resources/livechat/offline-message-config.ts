import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, openChoice, reference, when, z } from "../../schema/index.js";
import { formFieldRows } from "./form-field.js";

const definition = define({
  area: "livechat",
  name: "OfflineMessageConfig",
  noun: "offline message window",
  path: "livechat/campaigns/{campaignId}/offlineMessageConfig",
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the settings belong to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** What visitors get while nobody can chat: the product's form, a page of your own, or a task bot. */
    type: openChoice("systemOfflineMessageWindow", "customOfflineMessagePage", "triggerTaskbot").optional(),
    /** The bot: pass `taskBot.id`. Applies to the type `triggerTaskbot`. */
    taskbotId: when({ type: "triggerTaskbot" }, reference("bot/TaskBot").optional()),
    /** Whether visitors may type while the bot asks. Applies to the type `triggerTaskbot`. */
    isInputAreaEnabledWhenUsedInOfflineMessage: when({ type: "triggerTaskbot" }, z.boolean().optional()),
    /** Address of the page of your own. Applies to the type `customOfflineMessagePage`. */
    customOfflineMessagePageURL: when({ type: "customOfflineMessagePage" }, leadsTo("server", z.string()).optional()),
    /** Whether that page opens in a new window. Applies to the type `customOfflineMessagePage`. */
    ifOpenCustomOfflineMessagePageInNewWindow: when({ type: "customOfflineMessagePage" }, z.boolean().optional()),
    /** Whether the form shows the `teamName`. */
    isTeamNameDisplayed: z.boolean().optional(),
    /** Name of the team. */
    teamName: z.string().optional(),
    /** Whether the form shows the avatars of agents. */
    isAgentAvatarDisplayed: z.boolean().optional(),
    /** What visitors read above the form. */
    greetingMessage: z.string().optional(),
    /** Who gets offline messages by e-mail. Applies while the campaign's routing rules are off, see `RoutingConfig`. */
    emailOfflineMessageTo: choice("allAgents", "customEmailAddress").optional(),
    /** The addresses, in one text. Applies while `emailOfflineMessageTo` is `customEmailAddress` and the campaign's routing rules are off. */
    customEmailAddresses: when({ emailOfflineMessageTo: "customEmailAddress" }, leadsTo("mail", z.string()).optional()),
    /** Whether the e-mail holds what is known of the visitor's client. */
    customEmailIfAddClientInfo: z.boolean().optional(),
    /** Whether the e-mail holds where the visitor is. */
    customEmailIfAddGeoInfo: z.boolean().optional(),
    /** Whether the e-mail holds how the visitor moved through the site. */
    customEmailIfAddNavigationInfo: z.boolean().optional(),
    /** Whether the e-mail holds who the visitor is. */
    customEmailIfAddVisitorInfo: z.boolean().optional(),
    /** Where the labels stand: left of the inputs, or above them. */
    formFieldLayoutStyle: choice("leftOfInput", "aboveInput").optional(),
    /**
     * The fields of the form. The list replaces the one on the server: a field of your own that is left out is removed. Built-in fields
     * are name, e-mail, phone, company, department, ticket id, subject, message and attachment.
     */
    offlineMessageFormFields: formFieldRows.optional(),
  },
});

/** The arguments of {@link OfflineMessageConfig}. */
export interface OfflineMessageConfigArgs extends Args<typeof definition> {}

/**
 * What visitors get while nobody can chat: a form for a message, a page of your own, or a task bot.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.OfflineMessageConfig("shop", {
 *   campaignId: shop.id,
 *   type: "systemOfflineMessageWindow",
 *   greetingMessage: "We are asleep. Leave us a note.",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class OfflineMessageConfig extends resource<typeof definition, OfflineMessageConfigArgs>(definition) {}
