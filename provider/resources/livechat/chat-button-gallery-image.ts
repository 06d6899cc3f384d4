import { lookUps } from "../../look-up.js";
import { define } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ChatButtonGalleryImage",
  noun: "gallery picture for chat buttons",
  path: "livechat/chatButtonGalleryImages",
  permission: "Manage Campaigns",
  fields: {},
});

const look = lookUps(definition);

/**
 * Looks up one of the product's own pairs of pictures for chat buttons, by its id. A `ChatButton` of the type `image` takes it as
 * `builtinImageChatButtonImageId`. The documents show nothing of it but the id; pictures of your own go into the button by address.
 *
 * @example
 * ```ts
 * const pictures = await comm100.livechat.getChatButtonGalleryImages();
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getChatButtonGalleryImage = look.one;

/** {@link getChatButtonGalleryImage} with outputs. */
export const getChatButtonGalleryImageOutput = look.oneOutput;

/** Looks up all of the product's own pairs of pictures for chat buttons that a filter lets through; without one, all there are. */
export const getChatButtonGalleryImages = look.all;

/** {@link getChatButtonGalleryImages} with outputs. */
export const getChatButtonGalleryImagesOutput = look.allOutput;
