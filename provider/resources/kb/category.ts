import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, filledIn, reference, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "Category",
  noun: "category",
  path: "kb/categories",
  naturalKey: ["name", "parentId"],
  permission: "Manage articles",
  queries: ["keywords", "kbId"],
  parentInBody: true,
  parent: {
    /** The knowledge base that the category belongs to: pass `knowledgeBase.id`. */
    kbId: reference("kb/KnowledgeBase"),
  },
  fields: {
    /** Name that readers see. */
    name: z.string().min(1),
    /** Place of the category among its siblings. */
    order: z.number().int().optional(),
    /** The category above: pass `category.id`. At the top, the root category that every knowledge base brings with it. */
    parentId: reference("kb/Category").optional(),
    /** Last part of the category's address. Newer versions of the API only. */
    customUrl: filledIn(z.string()).optional(),
  },
  outputs: {
    /** The agent who made the category. */
    createdById: z.string(),
    /** When the category was made, in UTC. */
    createdTime: dateTime,
    /** The agent who last changed the category. */
    modifiedById: z.string(),
    /** When the category was last changed, in UTC. */
    modifiedTime: dateTime,
  },
});

/** The arguments of {@link Category}. */
export interface CategoryArgs extends Args<typeof definition> {}

/**
 * A category of a knowledge base, in which articles and further categories stand.
 *
 * @example
 * ```ts
 * const billing = new comm100.kb.Category("billing", { kbId: help.id, name: "Billing", order: 2 });
 * new comm100.kb.Category("refunds", { kbId: help.id, name: "Refunds", parentId: billing.id });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-kb-category
 */
export class Category extends resource<typeof definition, CategoryArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one category of a knowledge base, by any of its fields: `getCategory({ kbId: "…", name: "…" })`. */
export const getCategory = look.one;

/** {@link getCategory} with outputs. */
export const getCategoryOutput = look.oneOutput;

/** Looks up all categories of a knowledge base that a filter lets through: `getCategories({ kbId: "…" })`. */
export const getCategories = look.all;

/** {@link getCategories} with outputs. */
export const getCategoriesOutput = look.allOutput;
