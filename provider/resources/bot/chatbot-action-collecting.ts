import { leadsTo, object, openChoice, reference, rows, when, z } from "../../schema/index.js";

const asked = {
  /** What visitors are asked. May hold variables in braces: `{!…}`. */
  message: z.string().optional(),
  /** For how many seconds the bot seems to type before. */
  typingDelay: z.number().optional(),
  /** Whether visitors may type freely instead. */
  isInputAreaEnabled: z.boolean().optional(),
} as const;

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

const formFieldRow = {
  /** What visitors read beside the field. */
  name: z.string().optional(),
  /** What kind of input it is. */
  type: openChoice("text", "textArea", "radioBox", "checkBox", "dropDownList", "checkBoxList", "email").optional(),
  /** What visitors choose from, in fields with a list. */
  options: z.array(z.string()).optional(),
  /** Whether visitors must fill the field in. */
  isRequired: z.boolean().optional(),
  /** Whether what visitors type is masked. */
  isMasked: z.boolean().optional(),
  /** Variable that keeps the answer. */
  variableName: z.string().optional(),
  /** Whether `prebuiltEntityId` recognises the answer, instead of `entityId`. */
  ifPrebuiltEntity: z.boolean().optional(),
  /** Entity of the product that recognises the answer: pass the `id` of `getPrebuiltEntity({ languageCode: "en", name: "…" })`. */
  prebuiltEntityId: reference("bot/PrebuiltEntity").optional(),
  /** Entity of the bot that recognises the answer: pass `chatbotEntity.id`. */
  entityId: reference("bot/ChatbotEntity").optional(),
  /**
   * Place of the field, from 0.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
};

/** The type of {@link collectingActions}. */
export type CollectingActions = typeof collectingActions;

/** Settings of the actions that ask visitors for something and keep the answer. */
export const collectingActions = {
  /** Asks for the visitor's name. Applies to the type of this name. */
  chatbotActionCollectName: when({ type: "chatbotActionCollectName" }, object({ ...asked, ...next }).optional()),
  /** Asks for the visitor's e-mail address. Applies to the type of this name. */
  chatbotActionCollectEmail: when({ type: "chatbotActionCollectEmail" }, object({ ...asked, ...next }).optional()),
  /** Asks for the visitor's telephone number. Applies to the type of this name. */
  chatbotActionCollectPhoneNumber: when(
    { type: "chatbotActionCollectPhoneNumber" },
    object({ ...asked, ...next }).optional(),
  ),
  /** Asks for the visitor's company. Applies to the type of this name. */
  chatbotActionCollectCompanyName: when(
    { type: "chatbotActionCollectCompanyName" },
    object({ ...asked, ...next }).optional(),
  ),
  /** Asks for a comment. Applies to the type of this name. */
  chatbotActionCollectComment: when({ type: "chatbotActionCollectComment" }, object({ ...asked, ...next }).optional()),
  /** Asks for the visitor's location. Applies to the type of this name. */
  chatbotActionCollectLocation: when(
    { type: "chatbotActionCollectLocation" },
    object({
      ...asked,
      ...outcome,
      /** What visitors read on the button that tells their location. */
      buttonText: z.string().optional(),
    }).optional(),
  ),
  /** Asks for the value of a variable. Applies to the type of this name. */
  chatbotActionCollectVariableData: when(
    { type: "chatbotActionCollectVariableData" },
    object({
      ...asked,
      ...next,
      /** Variable that keeps the answer. */
      variableName: z.string().optional(),
      /** What kind of input it is: `text`. Other values are not documented. */
      type: openChoice("text").optional(),
      /** What visitors choose from, in types with a list. */
      options: z.array(z.string()).optional(),
    }).optional(),
  ),
  /** Sends a form to fill in. Applies to the type of this name. */
  chatbotActionSendForm: when(
    { type: "chatbotActionSendForm" },
    object({
      ...asked,
      ...outcome,
      ...next,
      /** Title of the form. */
      title: z.string().optional(),
      /** What visitors read on the button that sends the form. */
      submitButtonText: z.string().optional(),
      /** What visitors read on the button that leaves the form. */
      cancelButtonText: z.string().optional(),
      /** Whether visitors confirm their answers before these are sent. */
      isConfirmationRequired: z.boolean().optional(),
      /** What visitors read on the button that confirms. */
      confirmButtonText: z.string().optional(),
      /** Where the form comes from: `setUpAForm` for the fields below. Newer versions of the API only; other values are not documented. */
      formSource: openChoice("setUpAForm").optional(),
      /** Address of a page that holds the form. Newer versions of the API only. */
      formPageUrl: leadsTo("server", z.string()).optional(),
      /** The fields of the form. */
      chatbotActionSendFormFields: rows(formFieldRow, {
        key: ["name"],
        position: "order",
      }).optional(),
    }).optional(),
  ),
  /** Asks visitors to log in with single sign-on. Applies to the type of this name. */
  chatbotActionSSOLoginButton: when(
    { type: "chatbotActionSSOLoginButton" },
    object({
      ...asked,
      ...outcome,
      /** What visitors read on the button. */
      loginButtonText: z.string().optional(),
    }).optional(),
  ),
};
