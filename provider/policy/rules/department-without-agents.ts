import { holdsUnknown } from "../../runtime/unknown.js";
import type { Rule } from "../rule.js";

/** Finds departments that the program leaves without agents. */
export const departmentWithoutAgents: Rule = {
  name: "department-without-agents",
  title: "A department without agents",
  why: "Chats and tickets that are routed to it reach nobody.",
  advice: "Put agents into `agentIds` of the department, or the department into `departmentIds` of agents.",
  sees: "`agentIds` of a `global.Department` that is an empty list, while no `global.Agent` names the department.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory
      .ofType("global:Department")
      .filter(({ inputs }) => Array.isArray(inputs["agentIds"]) && inputs["agentIds"].length === 0)
      .filter(
        (item) =>
          !inventory
            .linksTo(item)
            .some(({ from, path }) => from.type === "global:Agent" && path[0] === "departmentIds"),
      )
      .filter(() => !inventory.ofType("global:Agent").some(({ inputs }) => holdsUnknown(inputs["departmentIds"])))
      .map((item) => ({ item, message: `The department ${nameOf(item)} has no agents.` })),
};
