import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import { type Fields, isFields } from "../../runtime/value.js";
import type { Rule } from "../rule.js";
import { isBlank, isMade, partsOf, saidIn } from "../said.js";

/** Finds e-mails, alerts and actions that reach nobody. */
export const nobodyTold: Rule = {
  name: "nobody-told",
  title: "Something that nobody is told",
  why: "An e-mail without recipient or text, or an alert for nobody, looks set up and reaches nobody.",
  advice: "Name who is told, and what; or switch it off.",
  sees:
    "`ticketing.Trigger` with `ifSendEmail` whose recipients are all switched off or an empty list, or whose e-mail is empty; triggers that " +
    "neither mail nor set anything; `alertToType` of a `livechat.Segment`, and actions of a `bot.ChatbotSmartTrigger`, for an empty list.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory.items.flatMap((item) => {
      const says = mistakes[item.type]?.(knownOf(item), isMade(item), item, inventory);
      const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
      return says === undefined ? [] : [{ item, message: `${name} ${says}.` }];
    }),
};

type Find = (known: Fields, isWhole: boolean, item: Item, inventory: Inventory) => string | undefined;

const mistakes: Readonly<Record<string, Find>> = {
  "ticketing:Trigger": (known, isWhole) => {
    if (saidIn(known, "isEnabled") === false) return undefined;
    if (isOff(known, "ifSendEmail", isWhole))
      return isOff(known, "isValueSettingEnabled", isWhole) ? "neither sends an e-mail nor sets a field" : undefined;
    if (known["ifSendEmail"] !== true) return undefined;
    return isForNobody(known, isWhole)
      ? "sends an e-mail to nobody"
      : isEmptyMail(known, isWhole)
        ? "sends an e-mail without text"
        : undefined;
  },
  "livechat:Segment": (known) => {
    const kind = saidIn(known, "alertToType");
    const ids = kind === "agent" ? "agentIds" : kind === "department" ? "departmentIds" : undefined;
    return ids !== undefined && isBlank(known[ids]) ? `alerts ${String(kind)}s, and names none` : undefined;
  },
  "bot:ChatbotSmartTrigger": (known) => {
    const isLost = partsOf(known["chatbotSmartTriggerActions"]).some((action) => {
      const ids = { agent: "agentIds", department: "departmentIds" }[String(saidIn(action, "targetType"))];
      return saidIn(action, "isEnabled") !== false && ids !== undefined && isBlank(action[ids]);
    });
    return isLost ? "has an action for nobody" : undefined;
  },
};

/** Whether a switch is off: what a new object leaves out, nobody has switched on. */
function isOff(known: Fields, key: string, isWhole: boolean): boolean {
  return known[key] === false || (isWhole && known[key] === undefined);
}

function isForNobody(known: Fields, isWhole: boolean): boolean {
  const others = ["ifSendEmailToContact", "ifSendEmailToAssignedAgent"];
  if (!others.every((key) => isOff(known, key, isWhole))) return false;
  const agents = known["triggerActionAgentRecipient"];
  return isOff(known, "ifSendEmailToAgent", isWhole) || isBlank(agents) || (isWhole && agents === undefined);
}

function isEmptyMail(known: Fields, isWhole: boolean): boolean {
  const mail = known["triggerActionEmailContent"];
  if (mail === undefined) return isWhole;
  return isFields(mail) && ["htmlBody", "textBody"].every((key) => mail[key] === undefined || isBlank(mail[key]));
}
