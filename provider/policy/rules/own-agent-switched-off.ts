import { sameName } from "../../runtime/identity.js";
import type { Rule } from "../rule.js";
import { said } from "../said.js";

/** Finds the agent whose key the program uses, where the program switches it off. */
export const ownAgentSwitchedOff: Rule = {
  name: "own-agent-switched-off",
  title: "The agent that the program works as, switched off",
  why: "The API refuses the program from then on, in the middle of the run, and nobody can undo it with the same key.",
  advice: "Keep the agent active, or let the program use the key of another one first.",
  sees: "`isActive: false` of the `global.Agent` whose `email` is the one that the program calls the API with. Needs that address.",
  uses: ["email"],
  severity: "error",
  find: (inventory, { email, nameOf }) =>
    inventory
      .ofType("global:Agent")
      .filter((item) => email !== undefined && sameName(email, said(item, "email")))
      .filter((item) => said(item, "isActive") === false)
      .map((item) => ({
        item,
        message: `The agent ${nameOf(item)} is the one that the program works as, and is switched off.`,
      })),
};
