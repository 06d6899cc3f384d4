import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "Tag",
  noun: "ticket tag",
  path: "ticketing/tags",
  naturalKey: ["name"],
  fields: {
    /** What agents put on tickets: `billing`. */
    name: z.string().min(1),
  },
});

/** The arguments of {@link Tag}. */
export interface TagArgs extends Args<typeof definition> {}

/**
 * A word that agents mark tickets with, to find and count them. Articles have tags of their own, see `kb.Tag`.
 *
 * @example
 * ```ts
 * new comm100.ticketing.Tag("billing", { name: "billing" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-tag
 */
export class Tag extends resource<typeof definition, TagArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one ticket tag, by any of its fields: `getTag({ name: "…" })`. */
export const getTag = look.one;

/** {@link getTag} with outputs. */
export const getTagOutput = look.oneOutput;

/** Looks up all ticket tags that a filter lets through; without one, all there are. */
export const getTags = look.all;

/** {@link getTags} with outputs. */
export const getTagsOutput = look.allOutput;
