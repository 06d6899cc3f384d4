import type { Item } from "../../inventory/item.js";
import { isUnset } from "../../runtime/value.js";
import { knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { isBlank, rowsOf, said } from "../said.js";

/** What a choice needs besides: without it, what visitors write while nobody is there is lost. */
const needs = [
  {
    type: "livechat:OfflineMessageConfig",
    given: { type: "customOfflineMessagePage" },
    key: "customOfflineMessagePageURL",
    says: "sends visitors to a page of your own, and names none",
  },
  {
    type: "livechat:OfflineMessageConfig",
    given: { type: "triggerTaskbot" },
    key: "taskbotId",
    says: "lets a task bot take offline messages, and names none",
  },
  {
    type: "livechat:OfflineMessageConfig",
    given: { emailOfflineMessageTo: "customEmailAddress" },
    key: "customEmailAddresses",
    says: "mails offline messages to addresses, and names none",
  },
  {
    type: "livechat:RoutingConfig",
    given: { type: "customRule", actionWhenNoRuleMatched: "redirectToOfflineMessage" },
    key: "emailsToReceiveOfflineMessage",
    says: "mails offline messages of chats that meet no rule to addresses, and names none",
  },
  {
    type: "global:Department",
    given: { offlineMessageMailTo: "toEmailAddresses" },
    key: "offlineMessageEmailAddresses",
    says: "mails offline messages to addresses, and names none",
    isWhole: true,
  },
];

/** Finds campaigns and departments whose offline messages go nowhere. */
export const campaignWithoutOfflineMessage: Rule = {
  name: "campaign-without-offline-message",
  title: "A campaign without offline message",
  why: "Visitors who come while nobody is there cannot leave a message, or it reaches nobody.",
  advice: "Set the page, the bot, the addresses or the fields that the choice needs.",
  sees:
    "`livechat.OfflineMessageConfig`, `livechat.RoutingConfig` and `global.Department` that choose a page, a bot or addresses, and set it " +
    "to nothing; a form without a field that shows. A campaign without `OfflineMessageConfig` in the program has the product's form.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory.items.flatMap((item) => {
      const found = needs.filter((need) => need.type === item.type && isLacking(item, need)).map(({ says }) => says);
      if (item.type === "livechat:OfflineMessageConfig" && isFormEmpty(item))
        found.push("has a form without a field that shows");
      return found.map((says) => ({ item, message: `The ${inventory.nounOf(item)} ${nameOf(item)} ${says}.` }));
    }),
};

function isLacking(item: Item, { given, key, isWhole = false }: (typeof needs)[number]): boolean {
  if (!Object.entries(given).every(([choice, value]) => said(item, choice) === value)) return false;
  const value = knownOf(item)[key];
  return isUnset(value) ? isWhole && !item.isExternal && item.isImported !== true : isBlank(value);
}

function isFormEmpty(item: Item): boolean {
  const fields = rowsOf(item, "offlineMessageFormFields");
  const isForm = (said(item, "type") ?? "systemOfflineMessageWindow") === "systemOfflineMessageWindow";
  return isForm && fields !== undefined && fields.length > 0 && fields.every(({ isVisible }) => isVisible === false);
}
