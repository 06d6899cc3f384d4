import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { base64Text, define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "PrivateCannedMessage",
  noun: "private canned message",
  path: "global/privateCannedMessages",
  naturalKey: ["categoryId", "name"],
  permission: "Manage Private Canned Messages",
  queries: ["keywords"],
  fields: {
    /** Name that the agent finds the message by. */
    name: z.string().optional(),
    /** The folder that the message is in: pass `privateCannedMessageCategory.id`. */
    categoryId: reference("global/PrivateCannedMessageCategory").optional(),
    /** What is sent, in all channels that have no text of their own below. May hold HTML. */
    message: base64Text().optional(),
    /** What is sent in e-mails with formatting, as HTML. */
    htmlMessage: base64Text().optional(),
    /** What is sent in e-mails without formatting. Newer versions of the API only. */
    textMessage: base64Text().optional(),
    /** What the agent types to get the message, several with commas between them: `hi,hello`. Letters and digits. */
    shortcuts: z.string().optional(),
    /**
     * Whether e-mails get `htmlMessage` instead of `message`. Older versions of the API only.
     *
     * @defaultValue `false`
     */
    ifSetHtmlMessageForEmail: z.boolean().optional(),
  },
  outputs: {
    /** The agent whose message it is: the one that Pulumi acts as. */
    createdById: z.string().optional(),
  },
});

/** The arguments of {@link PrivateCannedMessage}. */
export interface PrivateCannedMessageArgs extends Args<typeof definition> {}

/**
 * A text that one agent alone can send without typing it: the one whose credentials Pulumi uses. What all agents should have is a
 * `PublicCannedMessage`.
 *
 * @example
 * ```ts
 * new comm100.global.PrivateCannedMessage("bye", { name: "Bye", categoryId: mine.id, message: "Have a good day!" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-private-canned-message
 */
export class PrivateCannedMessage extends resource<typeof definition, PrivateCannedMessageArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one private canned message, by any of its fields: `getPrivateCannedMessage({ name: "…" })`. */
export const getPrivateCannedMessage = look.one;

/** {@link getPrivateCannedMessage} with outputs. */
export const getPrivateCannedMessageOutput = look.oneOutput;

/** Looks up all private canned messages that a filter lets through; without one, all there are. */
export const getPrivateCannedMessages = look.all;

/** {@link getPrivateCannedMessages} with outputs. */
export const getPrivateCannedMessagesOutput = look.allOutput;
