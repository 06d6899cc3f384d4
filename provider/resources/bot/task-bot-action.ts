import {
  anything,
  base64Text,
  leadsTo,
  object,
  openChoice,
  reference,
  rows,
  type RowsSchema,
  when,
  z,
} from "../../schema/index.js";

const actionId = {
  /** Id of the action that the settings belong to. */
  taskbotActionId: z.string().optional(),
} as const;

const next = {
  /** Id of the action that follows; all zeros end the flow. */
  nextActionId: z.string().optional(),
} as const;

const typingDelay = {
  /** For how many seconds the bot seems to type before. */
  typingDelay: z.number().optional(),
} as const;

const asked = {
  ...actionId,
  ...typingDelay,
  /** What visitors are asked. */
  message: z.string().optional(),
  ...next,
} as const;

const rowId = {
  /** Id of the row, a GUID; left out, the API makes one. */
  id: z.string().optional(),
  ...actionId,
} as const;

const position = {
  /**
   * Place of the row.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
} as const;

const actionFields = {
  /** Id of the action: a GUID of your own choice, by which the other actions of the flow point at it. */
  id: z.string().optional(),
  /** What the action does. Its settings stand beside, under a key of the same name. More types than these exist. */
  type: openChoice(
    "taskbotStart",
    "taskbotSendMessage",
    "taskbotSendVideo",
    "taskbotQuickReply",
    "taskbotTransferChat",
    "taskbotCollectName",
    "taskbotCollectEmail",
    "taskbotCollectPhoneNumber",
    "taskbotCollectCompanyName",
    "taskbotCollectComment",
    "taskbotCollectLocation",
    "taskbotCollectVariableData",
    "taskbotSendEmail",
    "taskbotBookMeeting",
    "taskbotGotoTaskbot",
  ),
  /** Distance of the action from the left of the diagram. */
  xPosition: z.number().int().optional(),
  /** Distance of the action from the top of the diagram. */
  yPosition: z.number().int().optional(),
  /** Where the flow begins: each flow has one such action. Applies to the type of this name. */
  taskbotStart: when({ type: "taskbotStart" }, object({ ...actionId, ...next }).optional()),
  /** Sends a text. Applies to the type of this name. */
  taskbotSendMessage: when(
    { type: "taskbotSendMessage" },
    object({
      ...actionId,
      ...typingDelay,
      /** What visitors read. */
      message: base64Text().optional(),
      ...next,
      /** Buttons below the text. */
      taskbotSendMessageButtons: rows(
        {
          ...rowId,
          /** What visitors read on the button. */
          buttonText: z.string().optional(),
          /** What the button does: `link` opens a page. Other values are not documented. */
          type: openChoice("link").optional(),
          /** The page that the button opens. */
          url: leadsTo("page", z.string()).optional(),
          /** Where the page opens: `sideWindow`. Other values are not documented. */
          openIn: openChoice("sideWindow").optional(),
          /** How much room the page takes: `tall`. Other values are not documented. */
          openStyle: openChoice("tall").optional(),
          ...position,
        },
        { position: "order" },
      ).optional(),
    }).optional(),
  ),
  /** Sends a video. Applies to the type of this name. */
  taskbotSendVideo: when(
    { type: "taskbotSendVideo" },
    object({
      ...actionId,
      ...typingDelay,
      /** What visitors read beside the video. */
      message: z.string().optional(),
      /** Address of the video. */
      videoUrl: leadsTo("page", z.string()).optional(),
      ...next,
    }).optional(),
  ),
  /** Asks with buttons to choose from. Applies to the type of this name. */
  taskbotQuickReply: when(
    { type: "taskbotQuickReply" },
    object({
      ...actionId,
      ...typingDelay,
      /** What visitors read above the buttons. */
      message: z.string().optional(),
      /** Id of the action that follows any other answer. */
      otherResponseToActionId: z.string().optional(),
      /** The buttons. */
      taskbotQuickReplyOptions: rows(
        {
          ...rowId,
          /** What visitors read on the button. */
          text: z.string().optional(),
          ...next,
          ...position,
        },
        { position: "order" },
      ).optional(),
    }).optional(),
  ),
  /** Hands the chat over. Applies to the type of this name. */
  taskbotTransferChat: when(
    { type: "taskbotTransferChat" },
    object({
      ...actionId,
      /** Whom the chat goes to: `transferToAgent`. Other values are not documented. */
      type: openChoice("transferToAgent").optional(),
      /** The agent or the department: pass `agent.id` or `department.id`. */
      transferTo: reference("global/Agent", "global/Department").optional(),
      /** Id of the action that follows when nobody there is online. */
      whenAgentOfflineToActionId: z.string().optional(),
    }).optional(),
  ),
  /** Asks for the visitor's name. Applies to the type of this name. */
  taskbotCollectName: when({ type: "taskbotCollectName" }, object(asked).optional()),
  /** Asks for the visitor's e-mail address. Applies to the type of this name. */
  taskbotCollectEmail: when({ type: "taskbotCollectEmail" }, object(asked).optional()),
  /** Asks for the visitor's company. Applies to the type of this name. */
  taskbotCollectCompanyName: when({ type: "taskbotCollectCompanyName" }, object(asked).optional()),
  /** Asks for a comment. Applies to the type of this name. */
  taskbotCollectComment: when({ type: "taskbotCollectComment" }, object(asked).optional()),
  /** Settings of asking for the visitor's telephone number. Its keys are not documented. Applies to the type of this name. */
  taskbotCollectPhoneNumber: when({ type: "taskbotCollectPhoneNumber" }, anything.optional()),
  /** Settings of asking for the visitor's location. Its keys are not documented. Applies to the type of this name. */
  taskbotCollectLocation: when({ type: "taskbotCollectLocation" }, anything.optional()),
  /** Settings of asking for the value of a variable. Its keys are not documented. Applies to the type of this name. */
  taskbotCollectVariableData: when({ type: "taskbotCollectVariableData" }, anything.optional()),
  /** Settings of sending an e-mail. Its keys are not documented. Applies to the type of this name. */
  taskbotSendEmail: when({ type: "taskbotSendEmail" }, anything.optional()),
  /** Settings of offering appointments. Its keys are not documented. Applies to the type of this name. */
  taskbotBookMeeting: when({ type: "taskbotBookMeeting" }, anything.optional()),
  /** Settings of going on with another task bot. Its keys are not documented. Applies to the type of this name. */
  taskbotGotoTaskbot: when({ type: "taskbotGotoTaskbot" }, anything.optional()),
};

const actionOutputs = {
  /** The version that the action belongs to. */
  taskbotVersionId: z.string().optional(),
};

/** The type of {@link taskBotActionRows}. It has a name, since comments on the keys reach no other file without. */
export interface TaskBotActionRows extends RowsSchema<typeof actionFields, typeof actionOutputs> {}

/** The actions of a task bot's flow, which point at each other by their ids. */
export const taskBotActionRows: TaskBotActionRows = rows(actionFields, { unordered: true, outputs: actionOutputs });
