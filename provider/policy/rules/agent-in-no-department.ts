import type { Inventory } from "../../inventory/inventory.js";
import type { Item } from "../../inventory/item.js";
import { sameName } from "../../runtime/identity.js";
import { holdsUnknown } from "../../runtime/unknown.js";
import { isUnset } from "../../runtime/value.js";
import type { Rule } from "../rule.js";
import { isBlank, isMade, peopleOf, said } from "../said.js";

/** Finds agents whom nothing reaches. */
export const agentInNoDepartment: Rule = {
  name: "agent-in-no-department",
  title: "An agent in no department",
  why: "What is routed to departments never reaches the agent.",
  advice: "Give the agent `departmentIds`, or name the agent in `agentIds` of a department.",
  sees:
    "Each active `global.Agent` that the program makes, who is no administrator and not the one that the program works as: no department of " +
    "the program has the agent, and `departmentIds` are empty, or left out while every department of the program lists its agents.",
  uses: ["email"],
  severity: "warning",
  find: (inventory, { email, nameOf }) => {
    const departments = inventory.ofType("global:Department");
    const areAllListed =
      departments.length > 0 &&
      departments.every(({ inputs }) => Array.isArray(inputs["agentIds"]) && inputs["agentIds"].length > 0);
    return inventory
      .ofType("global:Agent")
      .filter((item) => departments.length > 0 && isMade(item) && said(item, "isActive") !== false)
      .filter(
        (item) => said(item, "isAdmin") !== true && !(email !== undefined && sameName(email, said(item, "email"))),
      )
      .filter((item) => isInNone(item, areAllListed) && !isNamed(item, inventory))
      .map((item) => ({ item, message: `The agent ${nameOf(item)} is in no department.` }));
  },
};

function isInNone(agent: Item, areAllListed: boolean): boolean {
  const ids = peopleOf(agent, "departmentIds");
  return isBlank(ids) || (isUnset(ids) && areAllListed);
}

/** Whether a department or a route leads to the agent, or may do so. */
function isNamed(agent: Item, inventory: Inventory): boolean {
  if (
    inventory
      .linksTo(agent)
      .some(({ path }) => path[0] === "agentIds" || /^(?:routeTo|transferTo)/.test(String(path.at(-1))))
  )
    return true;
  return inventory.ofType("global:Department").some((department) => {
    const links = inventory.linksOf(department).filter(({ path }) => path[0] === "agentIds");
    return holdsUnknown(department.inputs["agentIds"]) && links.some(({ to }) => !to);
  });
}
