import { type Args, resource } from "../../resource.js";
import { choice, define, openChoice, reference, switchable, when, z } from "../../schema/index.js";
import { formFieldRows } from "./form-field.js";

const definition = define({
  area: "livechat",
  name: "PreChat",
  noun: "pre-chat form",
  path: "livechat/campaigns/{campaignId}/preChat",
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the form belongs to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Whether visitors fill in the form before a chat starts. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Whether the form shows the `teamName`. */
    isTeamNameDisplayed: z.boolean().optional(),
    /** Name of the team. Applies while `isTeamNameDisplayed` is on. */
    teamName: when({ isTeamNameDisplayed: true }, z.string().optional()),
    /** Whether the form shows the avatars of agents. */
    isAgentAvatarDisplayed: z.boolean().optional(),
    /** What visitors read above the form. */
    greetingMessage: z.string().optional(),
    /** Social network that visitors may log in with. */
    socialMediaLogin: choice("none", "facebook").optional(),
    /** Whether visitors must pass Google's reCAPTCHA. */
    isEnableGoogleReCAPTCHA: z.boolean().optional(),
    /** What visitors read beside the reCAPTCHA. */
    reCAPTCHALabel: z.string().optional(),
    /**
     * Whether what is known of the visitor is recorded.
     *
     * @defaultValue `true`
     */
    isVisitorInfoRecorded: z.boolean().optional(),
    /** Where the labels stand: left of the inputs, or above them. */
    formFieldLayoutStyle: choice("leftOfInput", "aboveInput").optional(),
    /** What asks the questions: `taskbot` for a task bot. The value for an ordinary form is not documented. */
    type: openChoice("taskbot").optional(),
    /** The bot: pass `taskBot.id`. It cannot be deleted while it is used here. Applies to the type `taskbot`. */
    taskbotId: when({ type: "taskbot" }, reference("bot/TaskBot").optional()),
    /** Whether visitors may type while the bot asks. Applies to the type `taskbot`. */
    isInputAreaEnabledWhenUsedInPreChat: when({ type: "taskbot" }, z.boolean().optional()),
    /**
     * The fields of the form. The list replaces the one on the server: a field of your own that is left out is removed. Built-in fields
     * (name, e-mail, phone, company, product or service, department, ticket id) cannot be removed; hide them with `isVisible: false`.
     */
    preChatFormFields: formFieldRows.optional(),
  },
});

/** The arguments of {@link PreChat}. */
export interface PreChatArgs extends Args<typeof definition> {}

/**
 * The form that visitors fill in before a chat starts.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.PreChat("shop", {
 *   campaignId: shop.id,
 *   isEnabled: true,
 *   greetingMessage: "Whom are we talking to?",
 *   preChatFormFields: [{ fieldId: orderNumber.id, label: "Order number", isVisible: true, isRequired: true }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class PreChat extends resource<typeof definition, PreChatArgs>(definition) {}
