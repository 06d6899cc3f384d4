import type { Inventory } from "../../inventory/inventory.js";
import type { Item } from "../../inventory/item.js";
import { holdsUnknown } from "../../runtime/unknown.js";
import type { Rule } from "../rule.js";
import { areAgentsOff, isBlank, peopleOf } from "../said.js";

/** Finds departments without anybody to take chats and tickets. */
export const departmentWithoutAgents: Rule = {
  name: "department-without-agents",
  title: "A department without agents",
  why: "Chats and tickets that are routed to it reach nobody.",
  advice: "Put agents into `agentIds` of the department, or the department into `departmentIds` of agents.",
  sees:
    "`agentIds` that the program sets to an empty list, while no `global.Agent` of it names the department; agents who are all switched off; " +
    "a department that is only looked at, by `get`, and has none. A department that leaves its agents open gets them elsewhere.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory.ofType("global:Department").flatMap((item) => {
      if (isNamed(item, inventory)) return [];
      const state = isBlank(peopleOf(item, "agentIds")) ? "has no agents" : undefined;
      const says = state ?? (areAgentsOff(item, inventory) ? "has no agent who is switched on" : undefined);
      return says === undefined ? [] : [{ item, message: `The department ${nameOf(item)} ${says}.` }];
    }),
};

/** Whether an agent of the program is, or may be, of the department. */
function isNamed(department: Item, inventory: Inventory): boolean {
  const isLinked = inventory.linksTo(department).some(({ path }) => path[0] === "departmentIds");
  return (
    isLinked ||
    inventory.ofType("global:Agent").some(({ inputs, dependsOn }) => {
      const urns = dependsOn["departmentIds"] ?? [];
      return urns.includes(department.urn) || (urns.length === 0 && holdsUnknown(inputs["departmentIds"]));
    })
  );
}
