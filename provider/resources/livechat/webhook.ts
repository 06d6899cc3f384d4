import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, webAddress } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "Webhook",
  noun: "webhook",
  path: "livechat/webhooks",
  naturalKey: ["event", "targetUrl"],
  permission: "Manage Integration",
  fields: {
    /** What the webhook tells of. What it delivers names events in another way: `chat_started`. */
    event: choice(
      "offlineMessageIsSubmitted",
      "chatStarts",
      "chatEnds",
      "chatIsWrappedUp",
      "agentStatusChanges",
      "chatIsRequested",
      "chatIsTransferred",
    ),
    /** Address that Comm100 posts to when it happens; `https://` or `http://`. */
    targetUrl: leadsTo("server", webAddress),
  },
});

/** The arguments of {@link Webhook}. */
export interface WebhookArgs extends Args<typeof definition> {}

/**
 * Tells a server of yours when something happens in live chat. It may take three minutes until a new or changed webhook fires.
 *
 * @example
 * ```ts
 * new comm100.livechat.Webhook("crm", { event: "chatEnds", targetUrl: "https://crm.example/chats" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-webhook
 */
export class Webhook extends resource<typeof definition, WebhookArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one webhook, by any of its fields: `getWebhook({ event: "chatEnds", targetUrl: "…" })`. */
export const getWebhook = look.one;

/** {@link getWebhook} with outputs. */
export const getWebhookOutput = look.oneOutput;

/** Looks up all webhooks that a filter lets through; without one, all there are. */
export const getWebhooks = look.all;

/** {@link getWebhooks} with outputs. */
export const getWebhooksOutput = look.allOutput;
