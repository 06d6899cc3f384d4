import { lookUps } from "../../look-up.js";
import { define } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ChatWindowLogoGalleryImage",
  noun: "gallery picture for logos",
  path: "livechat/chatWindowLogoGalleryImages",
  permission: "Manage Campaigns",
  fields: {},
});

const look = lookUps(definition);

/**
 * Looks up one of the product's own logos for chat windows, by its id. The documents show nothing of it but the id; a logo of your own
 * goes into the `ChatWindow` by address.
 *
 * @example
 * ```ts
 * const logos = await comm100.livechat.getChatWindowLogoGalleryImages();
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getChatWindowLogoGalleryImage = look.one;

/** {@link getChatWindowLogoGalleryImage} with outputs. */
export const getChatWindowLogoGalleryImageOutput = look.oneOutput;

/** Looks up all of the product's own logos for chat windows that a filter lets through; without one, all there are. */
export const getChatWindowLogoGalleryImages = look.all;

/** {@link getChatWindowLogoGalleryImages} with outputs. */
export const getChatWindowLogoGalleryImagesOutput = look.allOutput;
