import type { Rule } from "../rule.js";
import { calledServers, withoutHttps } from "../without-https.js";

/** Finds servers of yours that are called in clear text. */
export const webhookWithoutHttps: Rule = {
  name: "webhook-without-https",
  title: "A webhook without HTTPS",
  why: "Chats and what is known of visitors cross the network in clear text, for anybody on the way to read and change.",
  advice: "Give an address that begins with https://.",
  sees:
    "Addresses that begin with http:// of `livechat.Webhook`, of push services, of third-party bot engines, of webhook actions of bots and " +
    "of functions of AI agents.",
  severity: "error",
  find: (inventory, { nameOf }) =>
    withoutHttps(inventory, calledServers).map((item) => ({
      item,
      message: `The ${inventory.nounOf(item)} ${nameOf(item)} calls a server without HTTPS.`,
    })),
};
