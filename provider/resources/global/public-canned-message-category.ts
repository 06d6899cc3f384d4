import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "PublicCannedMessageCategory",
  noun: "public canned message category",
  path: "global/publicCannedMessageCategories",
  naturalKey: ["parentId", "name"],
  rootedBy: "parentId",
  permission: "Manage Public Canned Messages",
  fields: {
    /** Name shown to agents: `Greetings`. */
    name: z.string().min(1),
    /**
     * The category above: pass `publicCannedMessageCategory.id`. At the top, the id of the root category, which every site has: the first
     * that `getPublicCannedMessageCategories()` finds. Sites without one take an id of zeros.
     */
    parentId: reference("global/PublicCannedMessageCategory"),
    /**
     * Place of the category among those under the same one.
     *
     * @defaultValue the end of the list
     */
    order: z.number().int().optional(),
  },
  outputs: {
    /** Campaigns that are linked to the category, see `CampaignLinkingToCannedMessageCategoriesConfig`. */
    campaignLinkingToCannedMessageCategoriesConfigIds: z.array(z.string()).optional(),
  },
});

/** The arguments of {@link PublicCannedMessageCategory}. */
export interface PublicCannedMessageCategoryArgs extends Args<typeof definition> {}

/**
 * A folder of canned messages that all agents share. Folders form a tree.
 *
 * @example
 * ```ts
 * const none = { id: "00000000-0000-0000-0000-000000000000" };
 * const [root = none] = await comm100.global.getPublicCannedMessageCategories();
 * const greetings = new comm100.global.PublicCannedMessageCategory("greetings", { name: "Greetings", parentId: root.id });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-public-canned-message-category
 */
export class PublicCannedMessageCategory extends resource<typeof definition, PublicCannedMessageCategoryArgs>(
  definition,
) {}

const look = lookUps(definition);

/** Looks up one public canned message category, by any of its fields: `getPublicCannedMessageCategory({ name: "…" })`. */
export const getPublicCannedMessageCategory = look.one;

/** {@link getPublicCannedMessageCategory} with outputs. */
export const getPublicCannedMessageCategoryOutput = look.oneOutput;

/** Looks up all public canned message categories that a filter lets through; without one, all there are. */
export const getPublicCannedMessageCategories = look.all;

/** {@link getPublicCannedMessageCategories} with outputs. */
export const getPublicCannedMessageCategoriesOutput = look.allOutput;
