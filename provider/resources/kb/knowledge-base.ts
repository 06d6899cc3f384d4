import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, openChoice, reference, when, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "KnowledgeBase",
  noun: "knowledge base",
  path: "kb/knowledgeBases",
  naturalKey: ["name"],
  permission: "Manage multiple knowledge bases",
  fields: {
    /** Name of the knowledge base, 64 characters at most. */
    name: z.string().min(1).max(64),
    /**
     * What visitors see first: the categories, or a page of your own.
     *
     * @defaultValue `category`
     */
    homePageType: choice("category", "customPage").optional(),
    /**
     * The page of your own: the id of a `CustomPage` of this knowledge base. Applies while `homePageType` is `customPage`. The page needs
     * the knowledge base first, so a new one gets its home page in a second run.
     */
    homePageId: when({ homePageType: "customPage" }, reference("kb/CustomPage").optional()),
    /**
     * Who may read it: everybody, or those alone whom you let in.
     *
     * @defaultValue `public`
     */
    visibility: choice("private", "public").optional(),
    /**
     * Whether it can be read at all.
     *
     * @defaultValue `closed`
     */
    status: openChoice("closed", "open").optional(),
    /**
     * Whether readers may say of an article that it helped or did not.
     *
     * @defaultValue `false`
     */
    ifAllowRateHelpfulOrNotHelpful: z.boolean().optional(),
    /** Whether the line that names Comm100 is left out. */
    ifRemovePoweredBy: z.boolean().optional(),
  },
  outputs: {
    /** How many images it has. */
    images: z.number().int(),
    /** How many articles it has. */
    articles: z.number().int(),
    /** How many pages of your own it has. */
    customPages: z.number().int(),
  },
});

/** The arguments of {@link KnowledgeBase}. */
export interface KnowledgeBaseArgs extends Args<typeof definition> {}

/**
 * A help centre: articles in categories, with a design and pages of your own.
 *
 * A new one already has a root category, which `getCategories` finds, and five designs, which `Design` takes over. It is `closed` until
 * `status` says otherwise. More than one needs a plan with several knowledge bases.
 *
 * @example
 * ```ts
 * const help = new comm100.kb.KnowledgeBase("help", { name: "Help Centre", visibility: "public", status: "open" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-kb-knowledge-base
 */
export class KnowledgeBase extends resource<typeof definition, KnowledgeBaseArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one knowledge base, by any of its fields: `getKnowledgeBase({ name: "…" })`. */
export const getKnowledgeBase = look.one;

/** {@link getKnowledgeBase} with outputs. */
export const getKnowledgeBaseOutput = look.oneOutput;

/** Looks up all knowledge bases that a filter lets through; without one, all there are. */
export const getKnowledgeBases = look.all;

/** {@link getKnowledgeBases} with outputs. */
export const getKnowledgeBasesOutput = look.allOutput;
