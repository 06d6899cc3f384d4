import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { base64Text, choice, dateTime, define, filledIn, reference, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "CustomPage",
  noun: "custom page",
  path: "kb/customPages",
  naturalKey: ["title"],
  permission: "Manage custom pages",
  queries: ["keywords", "status", "kbId"],
  parentInBody: true,
  parent: {
    /** The knowledge base that the page belongs to: pass `knowledgeBase.id`. */
    kbId: reference("kb/KnowledgeBase"),
  },
  fields: {
    /** Title of the page, 1024 characters at most. */
    title: z.string().min(1).max(1024),
    /**
     * Whether visitors see the page.
     *
     * @defaultValue `draft`
     */
    status: choice("draft", "published").optional(),
    /** Last part of the page's address: `welcome`. */
    customUrl: filledIn(z.string()).optional(),
    /** The page: a whole document in HTML. Macros such as `{{title}}` are filled in. */
    body: base64Text().optional(),
  },
  outputs: {
    /** When the page was last changed, in UTC. */
    modifiedTime: dateTime,
    /** When the page was made, in UTC. */
    createdTime: dateTime,
  },
});

/** The arguments of {@link CustomPage}. */
export interface CustomPageArgs extends Args<typeof definition> {}

/**
 * A page of your own in a knowledge base. It can be the home page, see `KnowledgeBase`; switch to another home page before you delete it.
 *
 * Not all documents say that pages can be made through the API. Where a site refuses it, make the page in the Control Panel and take it
 * over with the option `import`.
 *
 * @example
 * ```ts
 * new comm100.kb.CustomPage("welcome", {
 *   kbId: help.id,
 *   title: "Welcome",
 *   status: "published",
 *   customUrl: "welcome",
 *   body: "<html><body><h1>{{title}}</h1></body></html>",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-kb-custom-page
 */
export class CustomPage extends resource<typeof definition, CustomPageArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one custom page of a knowledge base, by any of its fields: `getCustomPage({ kbId: "…", title: "…" })`. */
export const getCustomPage = look.one;

/** {@link getCustomPage} with outputs. */
export const getCustomPageOutput = look.oneOutput;

/** Looks up all custom pages of a knowledge base that a filter lets through: `getCustomPages({ kbId: "…" })`. */
export const getCustomPages = look.all;

/** {@link getCustomPages} with outputs. */
export const getCustomPagesOutput = look.allOutput;
