import { object, type ObjectSchema, openChoice, rows, type RowsSchema, z } from "../../schema/index.js";
import { type CollectingActions, collectingActions } from "./chatbot-action-collecting.js";
import { type ConnectingActions, connectingActions } from "./chatbot-action-connecting.js";
import { type LeadingActions, leadingActions } from "./chatbot-action-leading.js";
import { type SendingActions, sendingActions } from "./chatbot-action-sending.js";

const actionFields = {
  /**
   * Id of the action: a GUID of your own choice, by which the other actions of the flow point at it. Keep it: an action with another id
   * is another action.
   */
  id: z.string().optional(),
  /** What the action does. Its settings stand beside, under a key of the same name. */
  type: openChoice(
    "chatbotActionStart",
    "chatbotActionSendMessage",
    "chatbotActionSendImage",
    "chatbotActionSendVideo",
    "chatbotActionSendForm",
    "chatbotActionSendEmail",
    "chatbotActionSendIVRMenu",
    "chatbotActionSendNumericMenu",
    "chatbotActionSendCannedQuickReply",
    "chatbotActionQuickReply",
    "chatbotActionContactAgent",
    "chatbotActionTransferChat",
    "chatbotActionTransferCall",
    "chatbotActionTransferZendeskChat",
    "chatbotActionChangeAssignee",
    "chatbotActionLeaveChat",
    "chatbotActionGoToIntent",
    "chatbotActionGoToTaskbot",
    "chatbotActionWebhook",
    "chatbotActionCondition",
    "chatbotActionSetVariableValue",
    "chatbotActionSaveValueToField",
    "chatbotActionCollectName",
    "chatbotActionCollectEmail",
    "chatbotActionCollectPhoneNumber",
    "chatbotActionCollectCompanyName",
    "chatbotActionCollectComment",
    "chatbotActionCollectLocation",
    "chatbotActionCollectVariableData",
    "chatbotActionSSOLoginButton",
    "chatbotActionBookMeeting",
    "chatbotActionSalesforceCreateRecord",
    "chatbotActionSalesforceFindRecord",
    "chatbotActionSalesforceFindRecordBySoql",
    "chatbotActionDynamics365CreateRecord",
    "chatbotActionDynamics365FindRecord",
    "chatbotActionDynamics365FindRecordByFetchXml",
  ),
  /** Distance of the action from the left of the diagram, in pixels. */
  xPosition: z.number().int().optional(),
  /** Distance of the action from the top of the diagram, in pixels. */
  yPosition: z.number().int().optional(),
} as const;

const actionOutputs = {
  /** The flow that the action belongs to. */
  chatbotResponseId: z.string().optional(),
};

type ActionFields = typeof actionFields & SendingActions & CollectingActions & LeadingActions & ConnectingActions;

/** The type of a flow's actions. It has a name, since comments on the keys reach no other file without. */
export interface ChatbotActionRows extends RowsSchema<ActionFields, typeof actionOutputs> {}

const chatbotActionRows: ChatbotActionRows = rows(
  { ...actionFields, ...sendingActions, ...collectingActions, ...leadingActions, ...connectingActions },
  { unordered: true, outputs: actionOutputs },
);

const responseFields = {
  /**
   * The actions: one of the type `chatbotActionStart`, and those that it leads to. They point at each other by their ids, and form a
   * graph; their order has no meaning. The list replaces the one on the server.
   */
  chatbotActions: chatbotActionRows.optional(),
};

const responseOutputs = {
  /** The API's id of the flow. */
  id: z.string().optional(),
};

/** The type of {@link chatbotResponse}. It has a name, since comments on the keys reach no other file without. */
export interface ChatbotResponseSchema extends ObjectSchema<typeof responseFields, typeof responseOutputs> {}

/** A flow: what a bot does, action by action. Intents, events of a chat and topics of an AI agent hold such flows. */
export const chatbotResponse: ChatbotResponseSchema = object(responseFields, responseOutputs);
