import { lookUps } from "../../look-up.js";
import { define } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ChatWindowBannerGalleryImage",
  noun: "gallery picture for banners",
  path: "livechat/chatWindowBannerGalleryImages",
  permission: "Manage Campaigns",
  fields: {},
});

const look = lookUps(definition);

/**
 * Looks up one of the product's own banners for chat windows, by its id. A `ChatWindow` with the head `bannerImage` takes it as
 * `builtinChatWindowBannerImageId`. The documents show nothing of it but the id; a banner of your own goes into the window by address.
 *
 * @example
 * ```ts
 * const banners = await comm100.livechat.getChatWindowBannerGalleryImages();
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getChatWindowBannerGalleryImage = look.one;

/** {@link getChatWindowBannerGalleryImage} with outputs. */
export const getChatWindowBannerGalleryImageOutput = look.oneOutput;

/** Looks up all of the product's own banners for chat windows that a filter lets through; without one, all there are. */
export const getChatWindowBannerGalleryImages = look.all;

/** {@link getChatWindowBannerGalleryImages} with outputs. */
export const getChatWindowBannerGalleryImagesOutput = look.allOutput;
