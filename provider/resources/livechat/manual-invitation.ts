import { type Args, resource } from "../../resource.js";
import { choice, define, image, openChoice, reference, when, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ManualInvitation",
  noun: "manual invitation",
  path: "livechat/campaigns/{campaignId}/manualInvitation",
  isGuessed: true,
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the invitation belongs to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** What the invitation is: a bubble, a picture that pops up, or the chat window itself. */
    style: openChoice("bubble", "popup", "chatWindow").optional(),
    /** Where the picture pops up. Applies to the style `popup`. */
    manualInvitationPosition: when(
      { style: "popup" },
      openChoice(
        "centered",
        "centeredWithOverlay",
        "topLeft",
        "topMiddle",
        "topRight",
        "bottomLeft",
        "bottomMiddle",
        "bottomRight",
        "leftMiddle",
        "rightMiddle",
      ).optional(),
    ),
    /** Where the picture comes from: the product's gallery, or `manualInvitationImage`. */
    manualInvitationImageType: choice("fromGallery", "fromMyComputer").optional(),
    /** The picture: an address that the API can download. */
    manualInvitationImage: image().optional(),
    /** Left edge of the area in the picture that closes the invitation when clicked. */
    manualInvitationCloseAreaXOffset: z.number().int().optional(),
    /** Upper edge of the area that closes the invitation. */
    manualInvitationCloseAreaYOffset: z.number().int().optional(),
    /** Width of the area that closes the invitation. */
    manualInvitationCloseAreaWidth: z.number().int().optional(),
    /** Height of the area that closes the invitation. */
    manualInvitationCloseAreaHeight: z.number().int().optional(),
    /** Left edge of the area in the picture that shows the text. */
    manualInvitationTextAreaXOffset: z.number().int().optional(),
    /** Upper edge of the area that shows the text. */
    manualInvitationTextAreaYOffset: z.number().int().optional(),
    /** Width of the area that shows the text. */
    manualInvitationTextAreaWidth: z.number().int().optional(),
    /** Height of the area that shows the text. */
    manualInvitationTextAreaHeight: z.number().int().optional(),
    /** What the invitation says. */
    manualInvitationText: z.string().optional(),
    /** Font of the text. */
    manualInvitationTextFont: choice(
      "times new roman",
      "tahoma",
      "verdana",
      "arial",
      "comic sans ms",
      "courier",
    ).optional(),
    /** Size of the text. */
    manualInvitationTextSize: choice("XXSmall", "XSmall", "small", "medium", "large", "XLarge", "XXLarge").optional(),
    /** Whether the text is bold. */
    isManualInvitationTextBold: z.boolean().optional(),
    /** Whether the text is italic. */
    isManualInvitationTextItalic: z.boolean().optional(),
    /** Colour of the text, with a leading hash: `#336699`. */
    manualInvitationTextColor: z.string().optional(),
  },
});

/** The arguments of {@link ManualInvitation}. */
export interface ManualInvitationArgs extends Args<typeof definition> {}

/**
 * What visitors see when an agent invites them to chat.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.ManualInvitation("shop", {
 *   campaignId: shop.id,
 *   style: "bubble",
 *   manualInvitationText: "May I help?",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class ManualInvitation extends resource<typeof definition, ManualInvitationArgs>(definition) {}
