import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { createOnly, define, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "WrapupCategoryGroup",
  noun: "wrap-up category group",
  path: "livechat/wrapupCategoryGroups",
  rowOf: { resource: "livechat/WrapupCategoryConfig" },
  naturalKey: ["name"],
  permission: "Manage Campaigns",
  adoptedBy: ["name"],
  fields: {
    /** Name of the group, which tells it from the others. It is not written: a group gets its name in `WrapupCategoryConfig`. Another
     * name means another group. */
    name: createOnly(z.string().min(1)),
    /** Place of the group among the groups. */
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
      { key: ["name"], position: "order" },
    ).optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link WrapupCategoryGroup}. */
export interface WrapupCategoryGroupArgs extends Args<typeof definition> {}

/**
 * A group of the categories that agents choose from when they wrap up a chat.
 *
 * The API can neither make nor delete a single group: creating the resource takes over the group with this name, deleting leaves it as it
 * is. `WrapupCategoryConfig` makes and deletes groups; do not list there what has a resource of its own.
 *
 * @example
 * ```ts
 * new comm100.livechat.WrapupCategoryGroup("sales", {
 *   name: "Sales",
 *   wrapupCategoryOptions: [{ name: "New order" }, { name: "Question" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-wrapup-category-config
 */
export class WrapupCategoryGroup extends resource<typeof definition, WrapupCategoryGroupArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one wrap-up category group, by any of its fields: `getWrapupCategoryGroup({ name: "…" })`. */
export const getWrapupCategoryGroup = look.one;

/** {@link getWrapupCategoryGroup} with outputs. */
export const getWrapupCategoryGroupOutput = look.oneOutput;

/** Looks up all wrap-up category groups that a filter lets through; without one, all there are. */
export const getWrapupCategoryGroups = look.all;

/** {@link getWrapupCategoryGroups} with outputs. */
export const getWrapupCategoryGroupsOutput = look.allOutput;
