import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { base64Text, choice, dateTime, define, filledIn, reference, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "Article",
  noun: "article",
  path: "kb/articles",
  naturalKey: ["title", "categoryId"],
  permission: "Manage articles",
  queries: ["kbId", "keywords", "categoryId", "tagId", "status", "createdTime"],
  fields: {
    /** Title that readers see, 256 characters at most. */
    title: z.string().min(1).max(256),
    /** The article, in HTML. */
    body: base64Text().optional(),
    /**
     * Last part of the article's address: `how-refunds-work`.
     *
     * @defaultValue made by the API
     */
    customUrl: filledIn(z.string()).optional(),
    /** The category that the article stands in, and so its knowledge base: pass `category.id`. */
    categoryId: reference("kb/Category"),
    /**
     * Whether the article is among the featured ones.
     *
     * @defaultValue `false`
     */
    isFeatured: z.boolean().optional(),
    /**
     * Whether readers see the article.
     *
     * @defaultValue `draft`
     */
    status: choice("draft", "published").optional(),
    /** Other ways to ask what the article answers. The list replaces the one on the server. */
    similarQuestions: unordered(z.array(z.string())).optional(),
    /** Tags of the article: pass `tag.id`. The list replaces the one on the server. */
    tagIds: unordered(z.array(reference("kb/Tag"))).optional(),
  },
  outputs: {
    /** How often the article was read. */
    views: z.number().int(),
    /** How many readers said that it helped. */
    helpful: z.number().int(),
    /** How many readers said that it did not help. */
    notHelpful: z.number().int(),
    /** The agent who wrote the article. */
    createdById: z.string(),
    /** When the article was made, in UTC. */
    createdTime: dateTime,
    /** The agent who last changed the article. */
    modifiedById: z.string(),
    /** When the article was last changed, in UTC. */
    modifiedTime: dateTime,
  },
});

/** The arguments of {@link Article}. */
export interface ArticleArgs extends Args<typeof definition> {}

/**
 * An article of a knowledge base: the answer to a question.
 *
 * @example
 * ```ts
 * new comm100.kb.Article("refunds", {
 *   categoryId: billing.id,
 *   title: "How refunds work",
 *   body: "<p>Send it back within 14 days.</p>",
 *   status: "published",
 *   similarQuestions: ["Can I get my money back?"],
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-kb-article
 */
export class Article extends resource<typeof definition, ArticleArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one article, by any of its fields: `getArticle({ title: "…" })`. */
export const getArticle = look.one;

/** {@link getArticle} with outputs. */
export const getArticleOutput = look.oneOutput;

/** Looks up all articles that a filter lets through; without one, all there are. */
export const getArticles = look.all;

/** {@link getArticles} with outputs. */
export const getArticlesOutput = look.allOutput;
