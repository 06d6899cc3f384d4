import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { base64Text, choice, createOnly, dateTime, define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "Design",
  noun: "design",
  path: "kb/designs",
  isGuessed: true,
  adoptedBy: ["kbId", "pageType"],
  naturalKey: ["pageType"],
  permission: "Manage design",
  queries: ["kbId"],
  parentInBody: true,
  parent: {
    /** The knowledge base that the design belongs to: pass `knowledgeBase.id`. */
    kbId: reference("kb/KnowledgeBase"),
  },
  fields: {
    /** What the design is for: the style sheet of all pages, or one kind of page. */
    pageType: createOnly(choice("cssFile", "categoryPage", "articlePage", "searchResultPage", "pageNotFound")),
    /** The template in HTML, with macros such as `{{breadcrumbs}}`; of `cssFile` the style sheet. */
    body: base64Text(),
  },
  outputs: {
    /** When the design was last changed, in UTC. */
    modifiedTime: dateTime,
    /** The agent who last changed the design. */
    modifiedById: z.string(),
  },
});

/** The arguments of {@link Design}. */
export interface DesignArgs extends Args<typeof definition> {}

/**
 * How one kind of page of a knowledge base looks.
 *
 * A knowledge base brings five designs with it, one of each `pageType`, and there are never more: creating the resource takes one over,
 * deleting leaves it as it is. The API cannot bring the product's own template back, so keep a copy before the first change.
 *
 * @example
 * ```ts
 * new comm100.kb.Design("style", { kbId: help.id, pageType: "cssFile", body: "body { font-family: sans-serif; }" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-kb-design
 */
export class Design extends resource<typeof definition, DesignArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one design of a knowledge base, by any of its fields: `getDesign({ kbId: "…", pageType: "cssFile" })`. */
export const getDesign = look.one;

/** {@link getDesign} with outputs. */
export const getDesignOutput = look.oneOutput;

/** Looks up all designs of a knowledge base that a filter lets through: `getDesigns({ kbId: "…" })`. */
export const getDesigns = look.all;

/** {@link getDesigns} with outputs. */
export const getDesignsOutput = look.allOutput;
