import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "kb",
  name: "Image",
  noun: "image",
  path: "kb/images",
  naturalKey: ["fileKey"],
  permission: "Manage images",
  queries: ["kbId"],
  parentInBody: true,
  parent: {
    /** The knowledge base that the image belongs to: pass `knowledgeBase.id`. */
    kbId: reference("kb/KnowledgeBase"),
  },
  fields: {
    /** Key or address of the file at the product's file service, where it must be before. */
    fileKey: z.string().min(1),
    /** Name of the file: `logo.png`. */
    fileName: z.string().optional(),
    /** Kind of the file, as a MIME type: `image/png`. */
    extType: z.string().optional(),
    /** Height, in pixels. */
    height: z.number().int().optional(),
    /** Width, in pixels. */
    width: z.number().int().optional(),
    /** Size of the file, in bytes. */
    size: z.number().int().optional(),
  },
  outputs: {
    /** When the file was uploaded, in UTC. */
    uploadTime: dateTime,
    /** When the image was last changed, in UTC. */
    modified: dateTime,
  },
});

/** The arguments of {@link Image}. */
export interface ImageArgs extends Args<typeof definition> {}

/**
 * A picture for articles and pages of a knowledge base.
 *
 * The file itself is uploaded to the product's file service first, which is no part of this API: upload it in the Control Panel, and take
 * the image over with the option `import`, or look it up.
 *
 * @example
 * ```ts
 * new comm100.kb.Image("logo", { kbId: help.id, fileKey: "EXAMPLE-FILE-KEY", fileName: "logo.png", extType: "image/png" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-kb-image
 */
export class Image extends resource<typeof definition, ImageArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one image of a knowledge base, by any of its fields: `getImage({ kbId: "…", fileName: "…" })`. */
export const getImage = look.one;

/** {@link getImage} with outputs. */
export const getImageOutput = look.oneOutput;

/** Looks up all images of a knowledge base that a filter lets through: `getImages({ kbId: "…" })`. */
export const getImages = look.all;

/** {@link getImages} with outputs. */
export const getImagesOutput = look.allOutput;
