import type { Rule } from "../rule.js";
import { addressesOf, calledServers, hostOf } from "../without-https.js";

/** Finds servers that the team did not allow. */
export const hostNotOnList: Rule = {
  name: "host-not-on-list",
  title: "A server that is not on the list",
  why: "Chats, and what is known of visitors, go to somebody whom the team has not agreed to.",
  advice: "Call a server of the list, or put the host on it.",
  sees:
    "The hosts of `livechat.Webhook`, of push services, of third-party bot engines, of webhook actions of bots and of functions of AI agents. " +
    "Needs the list.",
  uses: ["hosts"],
  severity: "error",
  find: (inventory, { hosts, nameOf, quote }) => {
    const isListed = (host: string) =>
      hosts?.some((one) => host === one.toLowerCase() || host.endsWith(`.${one.toLowerCase()}`)) ?? true;
    return inventory.items.flatMap((item) => {
      const found = addressesOf(item, calledServers).map(hostOf);
      const stranger = found.find((host) => host !== undefined && !isListed(host));
      const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
      return stranger === undefined
        ? []
        : [{ item, message: `${name} calls ${quote(stranger, "a server")}, which is not on the list of hosts.` }];
    });
  },
};
