import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { base64Text, define, object, reference, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "PublicCannedMessage",
  noun: "public canned message",
  path: "global/publicCannedMessages",
  naturalKey: ["categoryId", "name"],
  permission: "Manage Public Canned Messages",
  queries: ["keywords"],
  fields: {
    /** Name that agents find the message by. */
    name: z.string().min(1),
    /** The folder that the message is in: pass `publicCannedMessageCategory.id`. */
    categoryId: reference("global/PublicCannedMessageCategory"),
    /** What is sent, in all channels that have no text of their own below. May hold HTML. */
    message: base64Text(),
    /** What is sent in e-mails with formatting, as HTML. */
    htmlMessage: base64Text().optional(),
    /** What is sent in e-mails without formatting. Newer versions of the API only. */
    textMessage: base64Text().optional(),
    /** What agents type to get the message, several with commas between them: `hi,hello`. Letters and digits. */
    shortcuts: z.string().optional(),
    /** Questions of visitors that the message answers. With Agent Assist only. */
    similarQuestions: unordered(z.array(z.string())).optional(),
    /**
     * Whether e-mails get `htmlMessage` instead of `message`. Older versions of the API only.
     *
     * @defaultValue `false`
     */
    ifSetHtmlMessageForEmail: z.boolean().optional(),
  },
  outputs: {
    /** The folder itself. Not asked for, since that would cost a second call for every message; `categoryId` tells which it is. */
    category: object(
      {},
      {
        /** The API's id of the folder. */
        id: z.string().optional(),
        /** Name of the folder. */
        name: z.string().optional(),
        /** The folder above. */
        parentId: z.string().optional(),
        /** Place of the folder among those under the same one. */
        order: z.number().int().optional(),
      },
    ).optional(),
  },
});

/** The arguments of {@link PublicCannedMessage}. */
export interface PublicCannedMessageArgs extends Args<typeof definition> {}

/**
 * A text that all agents can send without typing it.
 *
 * @example
 * ```ts
 * new comm100.global.PublicCannedMessage("hello", {
 *   name: "Hello",
 *   categoryId: greetings.id,
 *   message: "Hello, how can I help?",
 *   shortcuts: "hi,hello",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-public-canned-message
 */
export class PublicCannedMessage extends resource<typeof definition, PublicCannedMessageArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one public canned message, by any of its fields: `getPublicCannedMessage({ name: "…" })`. */
export const getPublicCannedMessage = look.one;

/** {@link getPublicCannedMessage} with outputs. */
export const getPublicCannedMessageOutput = look.oneOutput;

/** Looks up all public canned messages that a filter lets through; without one, all there are. */
export const getPublicCannedMessages = look.all;

/** {@link getPublicCannedMessages} with outputs. */
export const getPublicCannedMessagesOutput = look.allOutput;
