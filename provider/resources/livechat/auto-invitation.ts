import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, image, reference, switchable, when, z } from "../../schema/index.js";
import { conditionRows } from "./condition.js";

const definition = define({
  area: "livechat",
  name: "AutoInvitation",
  noun: "automatic invitation",
  path: "livechat/autoInvitations",
  naturalKey: ["name"],
  permission: "Manage Campaigns",
  parentInBody: true,
  parent: {
    /** The campaign that invites: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Name shown to agents. */
    name: z.string().min(1),
    /** Whether the invitation is used. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Whether a visitor sees the invitation once in a session at most. */
    isDisplayedOnceInOneSession: z.boolean().optional(),
    /** Place of the invitation in the campaign's list. */
    order: z.number().int().optional(),
    /** What the invitation says. */
    text: z.string().optional(),
    /** What the invitation is: a bubble, or the chat window itself. */
    style: choice("bubble", "chatWindow").optional(),
    /** How many conditions must be met: all, any, or as `logicalExpression` says. */
    conditionMetType: choice("all", "any", "logicalExpression").optional(),
    /**
     * The conditions by number, with `and`, `or` and parentheses: `1 and (2 or 3)`. Applies while `conditionMetType` is
     * `logicalExpression`.
     */
    logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
    /** Where the invitation appears. Newer versions of the API only. */
    position: choice(
      "centered",
      "centeredWithOverlayBackground",
      "bottomRight",
      "middleLeft",
      "middleRight",
    ).optional(),
    /** Colour behind the text, with a leading hash: `#336699`. Newer versions of the API only. */
    textBackgroundColor: z.string().optional(),
    /** What a bubble shows above the text: the agent's avatar, or `headerImage`. Applies to the style `bubble`. */
    bubbleInvitationHeader: when({ style: "bubble" }, choice("agentAvatar", "image").optional()),
    /** The picture: an address that the API can download. Applies while `bubbleInvitationHeader` is `image`. */
    headerImage: when({ bubbleInvitationHeader: "image" }, image().optional()),
    /** Whether the invitation has a place to type an answer in. Newer versions of the API only. */
    isTypingAreaDisplayed: z.boolean().optional(),
    /** Whether mobile devices are spared the invitation. Newer versions of the API only. */
    isInvitationHiddenInMobile: z.boolean().optional(),
    /** What must be so for a visitor to be invited. The list replaces the one on the server. */
    autoInvitationConditions: conditionRows("autoInvitationId", {
      fields: {
        /**
         * The condition in words.
         *
         * @defaultValue made by the API
         */
        description: z.string().optional(),
      },
    }).optional(),
  },
});

/** The arguments of {@link AutoInvitation}. */
export interface AutoInvitationArgs extends Args<typeof definition> {}

/**
 * An invitation to chat that visitors get by themselves once they meet its conditions.
 *
 * A new campaign brings invitations with it. To manage one of those, give its id with the option `import`.
 *
 * @example
 * ```ts
 * new comm100.livechat.AutoInvitation("cart", {
 *   campaignId: shop.id,
 *   name: "Cart",
 *   isEnabled: true,
 *   text: "Need a hand?",
 *   conditionMetType: "any",
 *   autoInvitationConditions: [{ fieldName: "{!Visitor.Time on website}", operator: "isMoreThan", value: "60" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-auto-invitation
 */
export class AutoInvitation extends resource<typeof definition, AutoInvitationArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one automatic invitation of a campaign, by any of its fields: `getAutoInvitation({ campaignId: "…", name: "…" })`. */
export const getAutoInvitation = look.one;

/** {@link getAutoInvitation} with outputs. */
export const getAutoInvitationOutput = look.oneOutput;

/** Looks up all automatic invitations of a campaign that a filter lets through: `getAutoInvitations({ campaignId: "…" })`. */
export const getAutoInvitations = look.all;

/** {@link getAutoInvitations} with outputs. */
export const getAutoInvitationsOutput = look.allOutput;
