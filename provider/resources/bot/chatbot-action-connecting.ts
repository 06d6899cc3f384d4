import { anything, leadsTo, object, openChoice, reference, rows, secret, when, z } from "../../schema/index.js";

const next = {
  /** Id of the action that follows; all zeros end the flow. */
  nextActionId: z.string().optional(),
} as const;

const outcome = {
  /** Id of the action that follows once it worked. */
  successedActionId: z.string().optional(),
  /** Id of the action that follows when it did not work. */
  failedActionId: z.string().optional(),
} as const;

const position = {
  /**
   * Place of the row, from 0.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
} as const;

const foundFieldRow = {
  /** Field of the record, by its name in Salesforce. */
  fieldName: z.string().optional(),
  /** Variable that keeps its value. */
  saveToVariable: z.string().optional(),
};

/** The type of {@link connectingActions}. */
export type ConnectingActions = typeof connectingActions;

/** Settings of the actions that work with other systems, and with what is known of a visitor. */
export const connectingActions = {
  /** Calls a server of yours. Applies to the type of this name. */
  chatbotActionWebhook: when(
    { type: "chatbotActionWebhook" },
    object({
      /** Address that is called. */
      url: leadsTo("server", z.string()).optional(),
      /** Whether the call holds the transcript of the chat. */
      ifSendChatTranscript: z.boolean().optional(),
      /** What the call's body holds besides. */
      additionalPostBody: z.string().optional(),
      /** Headers of the call. */
      chatbotActionWebhookHeaders: rows(
        {
          /** Name of the header: `X-Shop`. */
          key: z.string().optional(),
          /** Its value. It may be a credential: encrypted in state, never compared with what the API answers. */
          value: secret(z.string()).optional(),
          ...position,
        },
        { key: ["key"], position: "order" },
      ).optional(),
      /** What is kept of the answer. */
      chatbotActionWebhookResponseToVariables: rows(
        {
          /** Key in the answer. */
          responseKey: z.string().optional(),
          /** Variable that keeps its value. */
          variableName: z.string().optional(),
          ...position,
        },
        { key: ["responseKey"], position: "order" },
      ).optional(),
      /** What follows, by the status of the answer. */
      chatbotActionWebhookResponseCodeToActions: rows(
        {
          /** Status of the answer: `200`. */
          responseCode: z.string().optional(),
          ...next,
          ...position,
        },
        { key: ["responseCode"], position: "order" },
      ).optional(),
      /** Id of the action that follows any other answer. */
      otherResponseToActionId: z.string().optional(),
    }).optional(),
  ),
  /** Keeps a value. Applies to the type of this name. */
  chatbotActionSetVariableValue: when(
    { type: "chatbotActionSetVariableValue" },
    object({
      /** Where the value is kept: `customVariable`. Other values are not documented. */
      saveToType: openChoice("customVariable").optional(),
      /** The custom variable that keeps it: pass `customVariable.id`. */
      customVariableId: reference("livechat/CustomVariable").optional(),
      /** The live-chat field that keeps it: pass `field.id`. */
      fieldId: reference("livechat/Field").optional(),
      /** The ticketing field that keeps it: pass `field.id`. */
      ticketingFieldId: reference("ticketing/Field").optional(),
      /** The value. */
      value: z.string().optional(),
      ...next,
    }).optional(),
  ),
  /** Settings of keeping a value in a field. Its keys are not documented. Applies to the type of this name. */
  chatbotActionSaveValueToField: when({ type: "chatbotActionSaveValueToField" }, anything.optional()),
  /** Offers appointments in Calendly. Applies to the type of this name. */
  chatbotActionBookMeeting: when(
    { type: "chatbotActionBookMeeting" },
    object({
      /** Id of the site's Calendly integration. */
      integrationCalendlyId: z.string().optional(),
      /** Calendly's address of the kind of appointment. */
      calendlyEventTypeUri: leadsTo("page", z.string()).optional(),
      ...outcome,
    }).optional(),
  ),
  /** Makes a record in Salesforce. Applies to the type of this name. */
  chatbotActionSalesforceCreateRecord: when(
    { type: "chatbotActionSalesforceCreateRecord" },
    object({
      /** Kind of record, by its name in Salesforce. */
      object: z.string().optional(),
      /** Whether a record that exists already is changed instead. */
      ifUpdateDuplicatedRecord: z.boolean().optional(),
      /** Variable that keeps the id of the record. */
      saveRecordIdToVariable: z.string().optional(),
      /** What the record's fields get. */
      chatbotActionSalesforceCreateRecordFields: rows(
        {
          /** Field of the record, by its name in Salesforce. */
          fieldName: z.string().optional(),
          /** What it gets. */
          fieldValue: z.string().optional(),
        },
        { key: ["fieldName"], unordered: true },
      ).optional(),
      ...next,
    }).optional(),
  ),
  /** Finds a record in Salesforce by a field. Applies to the type of this name. */
  chatbotActionSalesforceFindRecord: when(
    { type: "chatbotActionSalesforceFindRecord" },
    object({
      /** Kind of record, by its name in Salesforce. */
      object: z.string().optional(),
      /** Field that is searched. */
      fieldToSearchBy: z.string().optional(),
      /** What is searched for. */
      searchValue: z.string().optional(),
      /** What is kept of the record. */
      chatbotActionSalesforceFindRecordFields: rows(foundFieldRow, {
        key: ["fieldName"],
        unordered: true,
      }).optional(),
      ...outcome,
    }).optional(),
  ),
  /** Finds a record in Salesforce by a query. Applies to the type of this name. */
  chatbotActionSalesforceFindRecordBySoql: when(
    { type: "chatbotActionSalesforceFindRecordBySoql" },
    object({
      /** The query, in Salesforce's language SOQL. */
      soql: z.string().optional(),
      /** What is kept of the record. */
      chatbotActionSalesforceFindRecordFieldBySoqls: rows(foundFieldRow, {
        key: ["fieldName"],
        unordered: true,
      }).optional(),
      ...outcome,
    }).optional(),
  ),
  /** Settings of making a record in Dynamics 365. Its keys are not documented. Applies to the type of this name. */
  chatbotActionDynamics365CreateRecord: when({ type: "chatbotActionDynamics365CreateRecord" }, anything.optional()),
  /** Settings of finding a record in Dynamics 365. Its keys are not documented. Applies to the type of this name. */
  chatbotActionDynamics365FindRecord: when({ type: "chatbotActionDynamics365FindRecord" }, anything.optional()),
  /** Settings of finding a record in Dynamics 365 by FetchXML. Its keys are not documented. Applies to the type of this name. */
  chatbotActionDynamics365FindRecordByFetchXml: when(
    { type: "chatbotActionDynamics365FindRecordByFetchXml" },
    anything.optional(),
  ),
};
