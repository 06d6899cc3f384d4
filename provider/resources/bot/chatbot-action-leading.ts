import { anything, choice, object, openChoice, reference, rows, when, z } from "../../schema/index.js";

const transfer = {
  /** Whom the chat goes to: `transferToAgent`. Other values are not documented. */
  type: openChoice("transferToAgent").optional(),
  /** The agent or the department: pass `agent.id` or `department.id`. */
  transferTo: reference("global/Agent", "global/Department").optional(),
  /** Id of the action that follows when nobody there is online. */
  whenAgentOfflineToActionId: z.string().optional(),
};

const conditionRow = {
  /** What is looked at, as a token in braces: `{!Visitor.City}`. */
  fieldName: z.string().optional(),
  /** How it is compared: `is`. The values are not documented here; those of `ChatbotSmartTrigger` may help. */
  operator: z.string().optional(),
  /** What it is compared with. */
  value: z.string().optional(),
  /**
   * Number of the condition, from 0.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
};

const caseRow = {
  /** How many conditions must be met: all, any, or as `logicalExpression` says. */
  conditionExpressionType: choice("any", "all", "logicalExpression").optional(),
  /** The conditions by number, with `and`, `or` and parentheses. Applies while `conditionExpressionType` is `logicalExpression`. */
  logicalExpression: when({ conditionExpressionType: "logicalExpression" }, z.string().optional()),
  /** The conditions. */
  chatbotActionConditionCaseConditions: rows(conditionRow, { position: "order" }).optional(),
  /** Id of the action that follows when they are met. */
  goToActionId: z.string().optional(),
  /**
   * Place of the case, from 0.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
};

/** The type of {@link leadingActions}. */
export type LeadingActions = typeof leadingActions;

/** Settings of the actions that lead somewhere: to another action, another bot, or an agent. */
export const leadingActions = {
  /** Where the flow begins: each flow has one such action. Applies to the type of this name. */
  chatbotActionStart: when(
    { type: "chatbotActionStart" },
    object({
      /** Id of the first action; all zeros for an empty flow. */
      nextActionId: z.string().optional(),
    }).optional(),
  ),
  /** Goes on by what is known. Applies to the type of this name. */
  chatbotActionCondition: when(
    { type: "chatbotActionCondition" },
    object({
      /** The cases, each with its conditions. */
      chatbotActionConditionCases: rows(caseRow, { position: "order" }).optional(),
      /** Id of the action that follows when no case is met. */
      otherCaseActionId: z.string().optional(),
    }).optional(),
  ),
  /** Goes on with another intent. Applies to the type of this name. */
  chatbotActionGoToIntent: when(
    { type: "chatbotActionGoToIntent" },
    object({
      /** The intent: pass `intent.id`. */
      intentId: reference("bot/ChatbotIntent").optional(),
    }).optional(),
  ),
  /** Goes on with a task bot. Applies to the type of this name. */
  chatbotActionGoToTaskbot: when(
    { type: "chatbotActionGoToTaskbot" },
    object({
      /** The task bot: pass `taskBot.id`. */
      taskbotId: reference("bot/TaskBot").optional(),
    }).optional(),
  ),
  /** Offers an agent. Applies to the type of this name. */
  chatbotActionContactAgent: when(
    { type: "chatbotActionContactAgent" },
    object({
      /** What visitors read above the offer. May hold variables in braces: `{!…}`. */
      message: z.string().optional(),
      /** For how many seconds the bot seems to type before. */
      typingDelay: z.number().optional(),
      /** What visitors read on the option while agents are online. */
      optionTextWhenAgentOnline: z.string().optional(),
      /** What visitors read on the option while no agent is online. */
      optionTextWhenAgentOffline: z.string().optional(),
    }).optional(),
  ),
  /** Hands the chat over. Applies to the type of this name. */
  chatbotActionTransferChat: when({ type: "chatbotActionTransferChat" }, object(transfer).optional()),
  /** Gives the conversation to someone. Applies to the type of this name. */
  chatbotActionChangeAssignee: when({ type: "chatbotActionChangeAssignee" }, object(transfer).optional()),
  /** Settings of handing a call over. Its keys are not documented. Applies to the type of this name. */
  chatbotActionTransferCall: when({ type: "chatbotActionTransferCall" }, anything.optional()),
  /** Settings of handing a Zendesk chat over. Its keys are not documented. Applies to the type of this name. */
  chatbotActionTransferZendeskChat: when({ type: "chatbotActionTransferZendeskChat" }, anything.optional()),
  /** The bot leaves the chat; there is nothing to set. Applies to the type of this name. */
  chatbotActionLeaveChat: when({ type: "chatbotActionLeaveChat" }, object({}).optional()),
};
