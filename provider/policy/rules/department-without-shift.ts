import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { isBlank, said } from "../said.js";

/** Finds departments that nobody gave hours to, where others have some. */
export const departmentWithoutShift: Rule = {
  name: "department-without-shift",
  title: "A department without shift where others have one",
  why: "Nobody says when its agents are there, so that visitors find it open or closed by chance.",
  advice: "Put the department, or its agents, on a shift.",
  sees:
    "Each `global.Department` that live chat uses and whose agents the program names, while no `livechat.Shift` names it or one of them, and " +
    "another department is on a shift. Shifts whose people are not known, and shifts that are switched off, leave it open.",
  severity: "warning",
  find: (inventory, { nameOf }) => {
    const shifts = inventory.ofType("livechat:Shift");
    const areOff = inventory.ofType("livechat:ShiftConfig").some((item) => said(item, "isEnabled") === false);
    if (areOff || !shifts.every((item) => isKnown(item, inventory))) return [];
    const departments = inventory
      .ofType("global:Department")
      .filter((item) => said(item, "isAvailableInLiveChat") !== false);
    const isOn = (item: Item) => [item, ...agentsOf(item, inventory)].some((one) => hasShift(one, inventory));
    if (!departments.some(isOn)) return [];
    return departments
      .filter((item) => agentsOf(item, inventory).length > 0 && !isOn(item))
      .map((item) => ({
        item,
        message: `The department ${nameOf(item)} is on no shift, and none of its agents is; other departments are.`,
      }));
  },
};

/** Whether all people of a shift are resources of the program. */
function isKnown(shift: Item, inventory: Inventory): boolean {
  return ["agentIds", "departmentIds"].every((key) => {
    const ids = knownOf(shift)[key];
    const links = inventory.linksOf(shift).filter(({ path }) => path[0] === key);
    return ids === undefined || (Array.isArray(ids) && links.length === ids.length && links.every(({ to }) => to));
  });
}

function agentsOf(department: Item, inventory: Inventory): Item[] {
  const named = inventory.linksOf(department).filter(({ path }) => path[0] === "agentIds");
  const naming = inventory.linksTo(department).filter(({ path }) => path[0] === "departmentIds");
  return [
    ...named.flatMap(({ to }) => to ?? []),
    ...naming.map(({ from }) => from).filter(({ type }) => type === "global:Agent"),
  ];
}

function hasShift(item: Item, inventory: Inventory): boolean {
  const isNamed = inventory.linksTo(item).some(({ from }) => from.type === "livechat:Shift");
  const ids = knownOf(item)["shiftIds"];
  return isNamed || (ids !== undefined && !isBlank(ids));
}
