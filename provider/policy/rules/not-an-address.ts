import { knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { textIn } from "../said.js";

/** Settings that hold e-mail addresses: one, or several in one text. */
const places: Readonly<Record<string, readonly string[]>> = {
  "global:Agent": ["email"],
  "global:Department": ["offlineMessageEmailAddresses"],
  "livechat:OfflineMessageConfig": ["customEmailAddresses"],
  "livechat:RoutingConfig": ["emailsToReceiveOfflineMessage"],
  "livechat:ChatWindow": ["fromEmailAddress", "receivingEmailAddressesForArchivingTranscripts"],
};

/** Finds e-mail addresses that are none. */
export const notAnAddress: Rule = {
  name: "not-an-address",
  title: "An e-mail address that is none",
  why: "What is sent there reaches nobody: offline messages and transcripts are lost.",
  advice: "Write addresses as `ada@widgets.example`, several with commas between them.",
  sees:
    "Addresses of agents, of those who get offline messages and transcripts, and of the sender of mail. Whether an address that is well formed " +
    "reaches anybody is not looked at.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    inventory.items.flatMap((item) =>
      (places[item.type] ?? []).flatMap((key) => {
        const wrong = (textIn(knownOf(item), key) ?? "")
          .split(/[,;\s]+/)
          .find((one) => one !== "" && !one.startsWith("{!") && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(one));
        const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
        return wrong === undefined
          ? []
          : [{ item, message: `${name} has an e-mail address in \`${key}\` that is none${quote(`: ${wrong}`)}.` }];
      }),
    ),
};
