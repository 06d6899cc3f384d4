import { knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";

/** Finds webhooks that are called in clear text. */
export const webhookWithoutHttps: Rule = {
  name: "webhook-without-https",
  title: "A webhook without HTTPS",
  why: "Chats and what is known of visitors cross the network in clear text, for anybody on the way to read and change.",
  advice: "Give an address that begins with https://.",
  sees: "`targetUrl` of every `livechat.Webhook`.",
  severity: "error",
  find: (inventory, { nameOf }) =>
    inventory
      .ofType("livechat:Webhook")
      .filter((item) => /^\s*http:\/\//i.test(String(knownOf(item)["targetUrl"])))
      .map((item) => ({ item, message: `The webhook ${nameOf(item)} is called without HTTPS.` })),
};
