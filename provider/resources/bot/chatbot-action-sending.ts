import { anything, image, leadsTo, object, openChoice, reference, rows, when, z } from "../../schema/index.js";

const spoken = {
  /** What visitors read. May hold variables in braces: `{!…}`. `data:text/plain;base64,…` is taken too, for HTML that a firewall refuses. */
  message: z.string().optional(),
  /** For how many seconds the bot seems to type before. */
  typingDelay: z.number().optional(),
} as const;

const next = {
  /** Id of the action that follows; all zeros end the flow. */
  nextActionId: z.string().optional(),
} as const;

const typing = {
  /** Whether visitors may type freely instead. */
  isInputAreaEnabled: z.boolean().optional(),
} as const;

const optionRow = {
  /** What visitors read on the option. */
  text: z.string().optional(),
  ...next,
  /**
   * Place of the option, from 0.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
} as const;

/** The type of {@link sendingActions}. */
export type SendingActions = typeof sendingActions;

/** Settings of the actions that send something: texts, pictures, videos, e-mails and choices. */
export const sendingActions = {
  /** Sends a text. Applies to the type of this name. */
  chatbotActionSendMessage: when(
    { type: "chatbotActionSendMessage" },
    object({
      ...spoken,
      ...next,
      /** Other wordings of the message. */
      variants: z.array(z.string()).optional(),
      /** Buttons below the text. */
      chatbotActionSendMessageLinks: rows(
        {
          /** What visitors read on the button. */
          buttonText: z.string().optional(),
          /** What the button does: opens a page, opens one in a view of its own, or triggers an intent. */
          type: openChoice("link", "webview", "intent").optional(),
          /** The page that the button opens. */
          url: leadsTo("page", z.string()).optional(),
          /** Where the page opens. */
          openIn: openChoice("sideWindow", "newWindow", "currentWindow").optional(),
          /** How much room a web view takes. */
          openStyle: openChoice("compact", "tall", "full").optional(),
          /** The intent that the button triggers: pass `intent.id`. */
          intentId: reference("bot/ChatbotIntent").optional(),
          /**
           * Place of the button, from 0.
           *
           * @defaultValue the place in the list
           */
          order: z.number().int().optional(),
        },
        { position: "order" },
      ).optional(),
    }).optional(),
  ),
  /** Sends a picture. Applies to the type of this name. */
  chatbotActionSendImage: when(
    { type: "chatbotActionSendImage" },
    object({
      ...spoken,
      ...next,
      /** The picture: an address that the API can download. */
      image: image().optional(),
    }).optional(),
  ),
  /** Sends a video. Applies to the type of this name. */
  chatbotActionSendVideo: when(
    { type: "chatbotActionSendVideo" },
    object({
      ...spoken,
      ...next,
      /** Address of the video. */
      videoUrl: leadsTo("page", z.string()).optional(),
    }).optional(),
  ),
  /** Sends an e-mail. Applies to the type of this name. */
  chatbotActionSendEmail: when(
    { type: "chatbotActionSendEmail" },
    object({
      /** Who gets the e-mail. */
      to: leadsTo("mail", z.string()).optional(),
      /** Who gets a copy. */
      cc: leadsTo("mail", z.string()).optional(),
      /** Subject of the e-mail. */
      subject: z.string().optional(),
      /** Text of the e-mail. `data:text/plain;base64,…` is taken too, for HTML that a firewall refuses. */
      content: z.string().optional(),
      ...next,
    }).optional(),
  ),
  /** Asks with buttons to choose from. Applies to the type of this name. */
  chatbotActionQuickReply: when(
    { type: "chatbotActionQuickReply" },
    object({
      ...spoken,
      ...typing,
      /** Id of the action that follows any other answer. */
      otherResponseToActionId: z.string().optional(),
      /** The buttons. */
      chatbotActionQuickReplyOptions: rows(optionRow, { position: "order" }).optional(),
    }).optional(),
  ),
  /** Asks with a canned quick reply, which several actions can share. Applies to the type of this name. */
  chatbotActionSendCannedQuickReply: when(
    { type: "chatbotActionSendCannedQuickReply" },
    object({
      ...spoken,
      ...typing,
      /** The quick reply: pass `chatbotCannedQuickReply.id`. */
      cannedQuickReplyId: reference("bot/ChatbotCannedQuickReply").optional(),
      /** Id of the action that follows any other answer. */
      anyOtherResponseActionId: z.string().optional(),
    }).optional(),
  ),
  /** Asks with a list of options that visitors choose by a key. Applies to the type of this name. */
  chatbotActionSendNumericMenu: when(
    { type: "chatbotActionSendNumericMenu" },
    object({
      /** What visitors read above the options. May hold variables in braces: `{!…}`. */
      message: z.string().optional(),
      ...typing,
      /** Id of the action that follows any other answer. */
      otherResponseToActionId: z.string().optional(),
      /** The options. */
      chatbotActionSendNumericMenuOptions: rows(
        {
          /** What visitors answer to choose the option: `1`. */
          key: z.string().optional(),
          ...optionRow,
        },
        { key: ["key"], position: "order" },
      ).optional(),
    }).optional(),
  ),
  /** Settings of a voice menu. Its keys are not documented. Applies to the type of this name. */
  chatbotActionSendIVRMenu: when({ type: "chatbotActionSendIVRMenu" }, anything.optional()),
};
