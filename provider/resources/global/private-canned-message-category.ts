import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "PrivateCannedMessageCategory",
  noun: "private canned message category",
  path: "global/privateCannedMessageCategories",
  naturalKey: ["parentId", "name"],
  rootedBy: "parentId",
  permission: "Manage Private Canned Messages",
  fields: {
    /** Name shown to the agent: `Greetings`. */
    name: z.string().min(1),
    /**
     * The category above: pass `privateCannedMessageCategory.id`. At the top, the id of the root category, which exists already: the first
     * that `getPrivateCannedMessageCategories()` finds. Sites without one take an id of zeros.
     */
    parentId: reference("global/PrivateCannedMessageCategory"),
    /**
     * Place of the category among those under the same one.
     *
     * @defaultValue the end of the list
     */
    order: z.number().int().optional(),
  },
  outputs: {
    /** The agent whose category it is: the one that Pulumi acts as. */
    createdById: z.string().optional(),
  },
});

/** The arguments of {@link PrivateCannedMessageCategory}. */
export interface PrivateCannedMessageCategoryArgs extends Args<typeof definition> {}

/**
 * A folder of canned messages that one agent alone sees: the one whose credentials Pulumi uses. What all agents should have is a
 * `PublicCannedMessageCategory`.
 *
 * @example
 * ```ts
 * const none = { id: "00000000-0000-0000-0000-000000000000" };
 * const [root = none] = await comm100.global.getPrivateCannedMessageCategories();
 * const mine = new comm100.global.PrivateCannedMessageCategory("mine", { name: "Mine", parentId: root.id });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-private-canned-message-category
 */
export class PrivateCannedMessageCategory extends resource<typeof definition, PrivateCannedMessageCategoryArgs>(
  definition,
) {}

const look = lookUps(definition);

/** Looks up one private canned message category, by any of its fields: `getPrivateCannedMessageCategory({ name: "…" })`. */
export const getPrivateCannedMessageCategory = look.one;

/** {@link getPrivateCannedMessageCategory} with outputs. */
export const getPrivateCannedMessageCategoryOutput = look.oneOutput;

/** Looks up all private canned message categories that a filter lets through; without one, all there are. */
export const getPrivateCannedMessageCategories = look.all;

/** {@link getPrivateCannedMessageCategories} with outputs. */
export const getPrivateCannedMessageCategoriesOutput = look.allOutput;
