import type { Rule } from "../rule.js";
import { agentWithEveryPermission } from "./agent-with-every-permission.js";
import { allowlistLocksOut } from "./allowlist-locks-out.js";
import { botWithoutHandOff } from "./bot-without-hand-off.js";
import { campaignWithoutOfflineMessage } from "./campaign-without-offline-message.js";
import { departmentWithoutAgents } from "./department-without-agents.js";
import { hiddenRoutingRule } from "./hidden-routing-rule.js";
import { languageWithoutTexts } from "./language-without-texts.js";
import { ownAgentSwitchedOff } from "./own-agent-switched-off.js";
import { routingToNowhere } from "./routing-to-nowhere.js";
import { shiftWithoutHours } from "./shift-without-hours.js";
import { signInWithoutHttps } from "./sign-in-without-https.js";
import { slaWithoutWorkingHours } from "./sla-without-working-hours.js";
import { twoOfOneName } from "./two-of-one-name.js";
import { webhookWithoutHttps } from "./webhook-without-https.js";

/** All rules, in the order in which mistakes are told. */
export const rules: readonly Rule[] = [
  departmentWithoutAgents,
  routingToNowhere,
  hiddenRoutingRule,
  slaWithoutWorkingHours,
  shiftWithoutHours,
  campaignWithoutOfflineMessage,
  languageWithoutTexts,
  botWithoutHandOff,
  webhookWithoutHttps,
  signInWithoutHttps,
  agentWithEveryPermission,
  allowlistLocksOut,
  ownAgentSwitchedOff,
  twoOfOneName,
];
