import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "WrapupCategoryOption",
  noun: "wrap-up category",
  path: "livechat/wrapupCategoryOptions",
  permission: "Manage Campaigns",
  fields: {},
  outputs: {
    /** What agents read: `New order`. */
    name: z.string().optional(),
    /** Place of the category in its group. */
    order: z.number().int().optional(),
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

const look = lookUps(definition);

/**
 * Looks up one of the categories that agents choose from when they wrap up a chat. Read only: `WrapupCategoryConfig` and
 * `WrapupCategoryGroup` change them.
 *
 * @example
 * ```ts
 * const order = await comm100.livechat.getWrapupCategoryOption({ name: "New order" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-wrapup-category-config
 */
export const getWrapupCategoryOption = look.one;

/** {@link getWrapupCategoryOption} with outputs. */
export const getWrapupCategoryOptionOutput = look.oneOutput;

/** Looks up all wrap-up categories that a filter lets through; without one, all there are. */
export const getWrapupCategoryOptions = look.all;

/** {@link getWrapupCategoryOptions} with outputs. */
export const getWrapupCategoryOptionsOutput = look.allOutput;
