import type { Inventory } from "../../inventory/inventory.js";
import type { Item } from "../../inventory/item.js";
import { sameName } from "../../runtime/identity.js";
import type { Rule, Surroundings } from "../rule.js";
import { said } from "../said.js";

/** Finds administrators besides the one that is needed. */
export const agentWithEveryPermission: Rule = {
  name: "agent-with-every-permission",
  title: "An agent with every permission",
  why: "One stolen password or one wrong click reaches all settings, all agents and all that customers ever wrote.",
  advice: "Give a `global.Role` with what the agent needs, and set `isAdmin: false`.",
  sees:
    "`isAdmin`, and the role of administrators in `roleIds`, of every active `global.Agent`. One administrator is let through: the agent " +
    "whose e-mail address the program calls the API with, or where that is not known, a single one. Which permissions there are, a " +
    "program cannot tell: a list that happens to hold all of them is not seen.",
  uses: ["email"],
  severity: "warning",
  find: (inventory, surroundings) => {
    const agents = inventory.ofType("global:Agent").filter((item) => isAdministrator(item, inventory));
    const others = agents.filter((item) => !isOwn(item, surroundings));
    if (surroundings.email === undefined && others.length < 2) return [];
    return others.map((item) => ({
      item,
      message: `The agent ${surroundings.nameOf(item)} is an administrator, who may do everything.`,
    }));
  },
};

function isAdministrator(item: Item, inventory: Inventory): boolean {
  if (item.isExternal || said(item, "isActive") === false) return false;
  const roles = inventory.linksOf(item).filter(({ path }) => path[0] === "roleIds");
  return said(item, "isAdmin") === true || roles.some(({ to }) => to && said(to, "type") === "Administrators");
}

/** Whether it is the agent whose key the program uses. */
function isOwn(item: Item, { email }: Surroundings): boolean {
  const own = said(item, "email");
  return typeof own === "string" && sameName(own, email);
}
