import { knownOf } from "../../inventory/item.js";
import type { Rule } from "../rule.js";
import { numberIn, said } from "../said.js";

/** Finds rules for passwords that protect nobody. */
export const weakPasswordPolicy: Rule = {
  name: "weak-password-policy",
  title: "A password policy that protects nobody",
  why: "Passwords of agents, who see all that customers write, can be guessed.",
  advice: "Ask for 8 characters at least, better 12 or more, and lock agents out after 20 failures at most.",
  sees:
    "`minimumPasswordLength` below 8 and `maximumLoginAttemptsBeforeLock` above 20 of `global.PasswordPolicyConfig`, while they are not switched " +
    "off, and a length that is switched off.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    inventory.ofType("global:PasswordPolicyConfig").flatMap((item) => {
      const known = knownOf(item);
      const length = numberIn(known, "minimumPasswordLength");
      const attempts = numberIn(known, "maximumLoginAttemptsBeforeLock");
      const isShort = length !== undefined && length < 8;
      const isPatient = attempts !== undefined && attempts > 20;
      const says = [
        ...(said(item, "isMinimumPasswordLengthEnabled") === false ? ["lets passwords be of any length"] : []),
        ...(isShort && said(item, "isMinimumPasswordLengthEnabled") !== false
          ? [`lets passwords be too short${quote(`: ${length} characters`)}`]
          : []),
        ...(isPatient && said(item, "isAgentLockedAfterCertainAttempts") !== false
          ? [`lets anybody guess too often${quote(`: ${attempts} times`)}`]
          : []),
      ];
      return says.map((one) => ({ item, message: `The ${inventory.nounOf(item)} ${nameOf(item)} ${one}.` }));
    }),
};
