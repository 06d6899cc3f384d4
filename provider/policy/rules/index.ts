import type { Rule } from "../rule.js";
import { agentInNoDepartment } from "./agent-in-no-department.js";
import { agentWithEveryPermission } from "./agent-with-every-permission.js";
import { allowlistLocksOut } from "./allowlist-locks-out.js";
import { botInACircle } from "./bot-in-a-circle.js";
import { botScores } from "./bot-scores.js";
import { botWithoutHandOff } from "./bot-without-hand-off.js";
import { campaignWithoutOfflineMessage } from "./campaign-without-offline-message.js";
import { conditionOperator } from "./condition-operator.js";
import { conditionsAlwaysMet } from "./conditions-always-met.js";
import { contradictoryConditions } from "./contradictory-conditions.js";
import { departmentUsedByNothing } from "./department-used-by-nothing.js";
import { departmentWithoutAgents } from "./department-without-agents.js";
import { departmentWithoutShift } from "./department-without-shift.js";
import { duplicateShortcut } from "./duplicate-shortcut.js";
import { emptyInvitation } from "./empty-invitation.js";
import { endBeforeStart } from "./end-before-start.js";
import { equalOrder } from "./equal-order.js";
import { hiddenRoutingRule } from "./hidden-routing-rule.js";
import { holidayPast } from "./holiday-past.js";
import { holidayTwice } from "./holiday-twice.js";
import { hostNotOnList } from "./host-not-on-list.js";
import { impossibleNumber } from "./impossible-number.js";
import { languageWithoutTexts } from "./language-without-texts.js";
import { listOfEverybody } from "./list-of-everybody.js";
import { logicalExpression } from "./logical-expression.js";
import { nobodyTold } from "./nobody-told.js";
import { notAnAddress } from "./not-an-address.js";
import { openIpRange } from "./open-ip-range.js";
import { optionTwice } from "./option-twice.js";
import { overlappingHours } from "./overlapping-hours.js";
import { ownAgentSwitchedOff } from "./own-agent-switched-off.js";
import { regularExpression } from "./regular-expression.js";
import { routingToNowhere } from "./routing-to-nowhere.js";
import { ruleWithoutConditions } from "./rule-without-conditions.js";
import { sensitiveQuestion } from "./sensitive-question.js";
import { shiftWithoutAnybody } from "./shift-without-anybody.js";
import { shiftWithoutHours } from "./shift-without-hours.js";
import { signInWithoutHttps } from "./sign-in-without-https.js";
import { slaTimes } from "./sla-times.js";
import { slaWithoutWorkingHours } from "./sla-without-working-hours.js";
import { twoOfOneName } from "./two-of-one-name.js";
import { unknownMacro } from "./unknown-macro.js";
import { unusedCondition } from "./unused-condition.js";
import { weakPasswordPolicy } from "./weak-password-policy.js";
import { webhookToNowhere } from "./webhook-to-nowhere.js";
import { webhookWithoutHttps } from "./webhook-without-https.js";

/** All rules, in the order in which mistakes are told. */
export const rules: readonly Rule[] = [
  departmentWithoutAgents,
  departmentUsedByNothing,
  agentInNoDepartment,
  departmentWithoutShift,
  routingToNowhere,
  hiddenRoutingRule,
  ruleWithoutConditions,
  equalOrder,
  contradictoryConditions,
  conditionsAlwaysMet,
  logicalExpression,
  unusedCondition,
  regularExpression,
  unknownMacro,
  conditionOperator,
  slaWithoutWorkingHours,
  slaTimes,
  shiftWithoutHours,
  shiftWithoutAnybody,
  overlappingHours,
  endBeforeStart,
  holidayTwice,
  holidayPast,
  campaignWithoutOfflineMessage,
  languageWithoutTexts,
  emptyInvitation,
  nobodyTold,
  notAnAddress,
  duplicateShortcut,
  botWithoutHandOff,
  botInACircle,
  botScores,
  webhookWithoutHttps,
  webhookToNowhere,
  hostNotOnList,
  signInWithoutHttps,
  sensitiveQuestion,
  agentWithEveryPermission,
  allowlistLocksOut,
  openIpRange,
  listOfEverybody,
  weakPasswordPolicy,
  ownAgentSwitchedOff,
  impossibleNumber,
  twoOfOneName,
  optionTwice,
];
