import { knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";

const uses = ["isAvailableInLiveChat", "isAvailableInTicketingAndMessaging"];

/** Finds departments that no part of the product uses. */
export const departmentUsedByNothing: Rule = {
  name: "department-used-by-nothing",
  title: "A department that nothing uses",
  why: "Nothing can be routed to it: its agents wait for what never comes.",
  advice:
    "Switch on what it is for: `isAvailableInLiveChat`, `isAvailableInTicketingAndMessaging` or `isAvailableInVoice`.",
  sees: "A `global.Department` that neither live chat nor ticketing uses, and voice is not said to use.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory
      .ofType("global:Department")
      .filter((item) => {
        const known = knownOf(item);
        const isInVoice = known["isAvailableInVoice"] !== undefined && known["isAvailableInVoice"] !== false;
        return !isInVoice && uses.every((key) => known[key] === false);
      })
      .map((item) => ({
        item,
        message: `Neither live chat nor ticketing nor voice uses the department ${nameOf(item)}.`,
      })),
};
