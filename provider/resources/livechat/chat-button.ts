import { type Args, resource } from "../../resource.js";
import { choice, define, image, openChoice, reference, unordered, when, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ChatButton",
  noun: "chat button",
  path: "livechat/campaigns/{campaignId}/chatButton",
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the button belongs to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /**
     * What the button is: a round button that adapts to the screen, pictures of your own, or a plain link. `image` and `textLink` need the
     * plan feature `imageAndTextChatButton`.
     */
    type: choice("adaptive", "image", "textLink").optional(),
    /** Whether the button disappears while nobody can chat. */
    isHideWhenOffline: z.boolean().optional(),
    /** Whether the button shows on the `allowedDomains` alone. */
    isDomainRestrictionEnabled: z.boolean().optional(),
    /** Domains or addresses that the button shows on. Applies while `isDomainRestrictionEnabled` is on. */
    allowedDomains: when({ isDomainRestrictionEnabled: true }, unordered(z.array(z.string())).optional()),
    /**
     * Colour of the adaptive button, with a leading hash: `#336699`. Applies to the type `adaptive`.
     *
     * @defaultValue `#329FD9`
     */
    adaptiveButtonColor: when({ type: "adaptive" }, z.string().optional()),
    /**
     * Distance of the adaptive button from the right edge of the window, in pixels.
     *
     * @defaultValue `0`
     */
    adaptiveButtonRightOffset: z.number().int().optional(),
    /**
     * Distance of the adaptive button from the bottom edge of the window, in pixels.
     *
     * @defaultValue `0`
     */
    adaptiveButtonBottomOffset: z.number().int().optional(),
    /**
     * Distance of the adaptive button from the right edge on mobile devices, in pixels.
     *
     * @defaultValue `0`
     */
    adaptiveButtonRightOffsetOnMobile: z.number().int().optional(),
    /**
     * Distance of the adaptive button from the bottom edge on mobile devices, in pixels.
     *
     * @defaultValue `0`
     */
    adaptiveButtonBottomOffsetOnMobile: z.number().int().optional(),
    /** Whether the adaptive button shows an icon of your own. Probably superseded by `customizedAdaptiveButtonImageSource`. */
    isCustomizedAdaptiveButtonUsed: z.boolean().optional(),
    /** The icon of your own, as SVG text. Newer versions of the API use `customizedAdaptiveButtonImage` instead. */
    customizedAdaptiveButtonIcon: z.string().optional(),
    /** Where the adaptive button's picture comes from: the product's gallery, or `customizedAdaptiveButtonImage`. */
    customizedAdaptiveButtonImageSource: openChoice("fromGallery", "fromMyComputer").optional(),
    /** Picture of your own on the adaptive button: an address that the API can download. */
    customizedAdaptiveButtonImage: image().optional(),
    /** Whether the picture floats above the page. Applies to the type `image`. */
    isImageButtonFloating: when({ type: "image" }, z.boolean().optional()),
    /** How the place of the picture is given: `Basic` by name alone, `Advanced` with offsets. Applies to the type `image`. */
    imageButtonPositionMode: when({ type: "image" }, openChoice("Basic", "Advanced").optional()),
    /**
     * Where the picture is. The mode `Basic` knows `bottomRight`, `static`, `leftMiddle` and `rightMiddle` alone. Applies to the type
     * `image`.
     */
    imageButtonPosition: when(
      { type: "image" },
      openChoice(
        "centered",
        "topLeft",
        "topMiddle",
        "topRight",
        "bottomLeft",
        "bottomMiddle",
        "bottomRight",
        "leftMiddle",
        "rightMiddle",
        "static",
      ).optional(),
    ),
    /** Whether `imageButtonXOffset` counts pixels; else it is per cent. Applies to the type `image`. */
    isImageButtonXOffsetByPixel: when({ type: "image" }, z.boolean().optional()),
    /** Horizontal offset of the picture, in pixels or per cent. Applies to the type `image`. */
    imageButtonXOffset: when({ type: "image" }, z.number().int().optional()),
    /** Whether `imageButtonYOffset` counts pixels; else it is per cent. Applies to the type `image`. */
    isImageButtonYOffsetByPixel: when({ type: "image" }, z.boolean().optional()),
    /** Vertical offset of the picture, in pixels or per cent. Applies to the type `image`. */
    imageButtonYOffset: when({ type: "image" }, z.number().int().optional()),
    /** Where the pictures come from: the product's gallery, or addresses of your own. */
    imageButtonImageSource: choice("fromGallery", "fromMyComputer").optional(),
    /** The pair of pictures from the gallery. Applies while `imageButtonImageSource` is `fromGallery`. */
    builtinImageChatButtonImageId: when(
      { imageButtonImageSource: "fromGallery" },
      reference("livechat/ChatButtonGalleryImage").optional(),
    ),
    /** Picture while somebody can chat: the address of a jpg, jpeg, gif, png or bmp file. Applies to the type `image`. */
    imageButtonOnlineImage: when({ type: "image" }, image().optional()),
    /** Picture while nobody can chat: the address of a jpg, jpeg, gif, png or bmp file. Applies to the type `image`. */
    imageButtonOfflineImage: when({ type: "image" }, image().optional()),
    /** What an image button is on mobile devices: text, or a picture. */
    imageButtonTypeOnMobile: choice("text", "image").optional(),
    /** Colour of the text button on mobile devices, with a leading hash. */
    imageButtonColorOnMobile: z.string().optional(),
    /** Colour of the text on mobile devices, with a leading hash. */
    imageButtonTextColorOnMobile: z.string().optional(),
    /** Text on mobile devices while somebody can chat. */
    imageButtonOnlineTextOnMobile: z.string().optional(),
    /** Text on mobile devices while nobody can chat. */
    imageButtonOfflineTextOnMobile: z.string().optional(),
    /** Picture on mobile devices while somebody can chat: the address of a jpg, jpeg, gif, png or bmp file. */
    imageButtonOnlineImageOnMobile: image().optional(),
    /** Picture on mobile devices while nobody can chat: the address of a jpg, jpeg, gif, png or bmp file. */
    imageButtonOfflineImageOnMobile: image().optional(),
    /** Where the button is on mobile devices. */
    imageButtonPositionOnMobile: openChoice(
      "bottomLeft",
      "bottomMiddle",
      "bottomRight",
      "topLeft",
      "leftMiddle",
      "rightMiddle",
      "leftBottom",
      "rightBottom",
    ).optional(),
    /** Text of the link. Applies to the type `textLink`. */
    textLinkButtonText: when({ type: "textLink" }, z.string().optional()),
  },
});

/** The arguments of {@link ChatButton}. */
export interface ChatButtonArgs extends Args<typeof definition> {}

/**
 * The button that visitors click to chat, on the pages that carry the campaign's code.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.ChatButton("shop", { campaignId: shop.id, type: "adaptive", adaptiveButtonColor: "#336699" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class ChatButton extends resource<typeof definition, ChatButtonArgs>(definition) {}
