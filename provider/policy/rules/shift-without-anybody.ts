import type { Inventory } from "../../inventory/inventory.js";
import type { Item } from "../../inventory/item.js";
import { isUnset } from "../../runtime/value.js";
import type { Rule } from "../rule.js";
import { areAgentsOff, isBlank, isMade, peopleOf } from "../said.js";

const people = ["agentIds", "departmentIds"];

/** Finds shifts on which nobody works. */
export const shiftWithoutAnybody: Rule = {
  name: "shift-without-anybody",
  title: "A shift without anybody",
  why: "Its hours look covered, and nobody is there.",
  advice: "Put agents into `agentIds` or departments into `departmentIds` of the shift.",
  sees:
    "`agentIds` and `departmentIds` of a `livechat.Shift` that are empty, or left out of a new one while other shifts have somebody, and " +
    "`shiftIds` of agents; agents of a shift who are all switched off.",
  severity: "warning",
  find: (inventory, { nameOf }) => {
    const shifts = inventory.ofType("livechat:Shift");
    const areOthersStaffed = shifts.some((item) => people.some((key) => !isNobody(item, key)));
    return shifts.flatMap((item) => {
      const says = isEmpty(item, areOthersStaffed, inventory)
        ? "has neither agents nor departments"
        : isNobody(item, "departmentIds") && areAgentsOff(item, inventory)
          ? "has no agent who is switched on"
          : undefined;
      return says === undefined ? [] : [{ item, message: `The shift ${nameOf(item)} ${says}.` }];
    });
  },
};

function isNobody(item: Item, key: string): boolean {
  const value = peopleOf(item, key);
  return isUnset(value) || isBlank(value);
}

function isEmpty(item: Item, areOthersStaffed: boolean, inventory: Inventory): boolean {
  const isSaid = people.some((key) => isBlank(peopleOf(item, key)));
  if (!people.every((key) => isNobody(item, key)) || !isMade(item) || !(isSaid || areOthersStaffed)) return false;
  // An agent of whom nobody knows the shifts may be on this one.
  return !inventory.ofType("global:Agent").some((agent) => !isNobody(agent, "shiftIds"));
}
