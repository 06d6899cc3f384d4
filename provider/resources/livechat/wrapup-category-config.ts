import { type Args, resource } from "../../resource.js";
import { choice, dateTime, define, keptApart, listedAt, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "WrapupCategoryConfig",
  noun: "wrap-up category setting",
  path: "livechat/wrapupCategoryConfig",
  singleton: true,
  permission: "Manage Campaigns",
  fields: {
    /** How agents see the categories when they wrap up a chat. */
    displayMode: choice("basic", "advanced").optional(),
    /**
     * The groups of categories. The list replaces the one on the server: a group or an option that is left out is deleted. Left out as a
     * whole, the groups stay as they are; then give each a `WrapupCategoryGroup`.
     */
    wrapupCategoryGroups: listedAt(
      "livechat/wrapupCategoryGroups",
      keptApart(
        rows(
          {
            /** Name of the group: `Sales`. */
            name: z.string().min(1),
            /**
             * Place of the group among the groups.
             *
             * @defaultValue the place in the list
             */
            order: z.number().int().optional(),
            /** The categories of the group. The list replaces the one on the server. */
            wrapupCategoryOptions: rows(
              {
                /** What agents read: `New order`. */
                name: z.string().min(1),
                /**
                 * Place of the category in the group.
                 *
                 * @defaultValue the place in the list
                 */
                order: z.number().int().optional(),
              },
              {
                key: ["name"],
                position: "order",
                outputs: {
                  /** The API's id of the category. */
                  id: z.string().optional(),
                  /** Number of the site. */
                  siteId: z.number().int().optional(),
                },
              },
            ).optional(),
          },
          {
            key: ["name"],
            position: "order",
            outputs: {
              /** The API's id of the group. */
              id: z.string().optional(),
              /** When the group was made, in UTC. */
              createdTime: dateTime.optional(),
              /** Number of the site. */
              siteId: z.number().int().optional(),
            },
          },
        ),
      ),
    ).optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link WrapupCategoryConfig}. */
export interface WrapupCategoryConfigArgs extends Args<typeof definition> {}

/**
 * The categories that agents choose from when they wrap up a chat, on the whole site: groups of them, and how they are shown.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is. This is the only way to add groups and categories,
 * or to delete them. Either list all groups here, or give each a `WrapupCategoryGroup`: not both.
 *
 * @example
 * ```ts
 * new comm100.livechat.WrapupCategoryConfig("wrap-up", {
 *   displayMode: "advanced",
 *   wrapupCategoryGroups: [
 *     { name: "Sales", wrapupCategoryOptions: [{ name: "New order" }, { name: "Question" }] },
 *     { name: "Support", wrapupCategoryOptions: [{ name: "Solved" }, { name: "Needs a ticket" }] },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-wrapup-category-config
 */
export class WrapupCategoryConfig extends resource<typeof definition, WrapupCategoryConfigArgs>(definition) {}
