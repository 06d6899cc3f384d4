import type { Rule } from "../rule.js";
import { addressesOf, calledServers, hostOf } from "../without-https.js";

/** Hosts of one's own machine or network, as far as their form tells. */
const inner = [
  /^(?:localhost|\[::1\]|\[f[cde].*\]|0\.0\.0\.0)$/,
  /^(?:127|10)\.\d+\.\d+\.\d+$/,
  /^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/,
  /\.(?:local|localhost|internal|intranet|lan|test|invalid)$/,
  /^[^.[\]]+$/,
];

/** Finds servers that the product cannot reach. */
export const webhookToNowhere: Rule = {
  name: "webhook-to-nowhere",
  title: "A webhook that reaches no server",
  why: "The product calls from outside your network: nothing arrives, and nobody notices.",
  advice: "Give an address that can be reached from the internet.",
  sees:
    "The hosts of `livechat.Webhook`, of push services, of third-party bot engines, of webhook actions of bots and of functions of AI agents, " +
    "that are of one machine or one network alone: `localhost`, `10.1.2.3`, `crm.local`, `crm`.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    inventory.items.flatMap((item) => {
      const hosts = addressesOf(item, calledServers).map(hostOf);
      const lost = hosts.find((host) => host !== undefined && inner.some((pattern) => pattern.test(host)));
      const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
      return lost === undefined
        ? []
        : [{ item, message: `${name} calls ${quote(lost, "a server")}, which cannot be reached from outside.` }];
    }),
};
