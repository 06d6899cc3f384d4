import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { createOnly, dateTime, define, filledIn, reference, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "Tag",
  noun: "article tag",
  path: "kb/tags",
  naturalKey: ["name"],
  permission: "Manage articles",
  queries: ["kbId"],
  parentInBody: true,
  parent: {
    /** The knowledge base that the tag belongs to: pass `knowledgeBase.id`. */
    kbId: reference("kb/KnowledgeBase"),
  },
  fields: {
    /** What articles are marked with: `refunds`. */
    name: z.string().min(1),
    /**
     * The agent who counts as the maker of the tag. Better left out.
     *
     * @defaultValue the agent behind the credentials
     */
    createdById: filledIn(createOnly(reference("global/Agent"))).optional(),
  },
  outputs: {
    /** When the tag was made, in UTC. */
    createdTime: dateTime,
    /** How many articles have the tag. */
    articles: z.number().int(),
  },
});

/** The arguments of {@link Tag}. */
export interface TagArgs extends Args<typeof definition> {}

/**
 * A word that articles of a knowledge base are marked with. Tickets have tags of their own, see `ticketing.Tag`.
 *
 * @example
 * ```ts
 * const refunds = new comm100.kb.Tag("refunds", { kbId: help.id, name: "refunds" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-kb-tag
 */
export class Tag extends resource<typeof definition, TagArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one article tag of a knowledge base, by any of its fields: `getTag({ kbId: "…", name: "…" })`. */
export const getTag = look.one;

/** {@link getTag} with outputs. */
export const getTagOutput = look.oneOutput;

/** Looks up all article tags of a knowledge base that a filter lets through: `getTags({ kbId: "…" })`. */
export const getTags = look.all;

/** {@link getTags} with outputs. */
export const getTagsOutput = look.allOutput;
