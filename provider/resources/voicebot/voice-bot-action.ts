import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { anything, choice, createOnly, define, filledIn, secret, sentAs, when, z } from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBotAction",
  noun: "action of a voice bot",
  path: "voicebot/voicebotActions",
  naturalKey: ["actionId"],
  fields: {
    /**
     * Id of the action: a GUID of your own choice, by which the other actions of the flow point at it. Left out, the API makes one. The API
     * calls it `id`, a name that Pulumi keeps for itself. Another id is another action.
     */
    actionId: createOnly(sentAs("id", z.string())).optional(),
    /** The flow that the action belongs to: pass `intent.voicebotResponseId`. */
    voicebotResponseId: filledIn(z.string()).optional(),
    /** Distance of the action from the left of the diagram. */
    xPosition: z.number().int().optional(),
    /** Distance of the action from the top of the diagram. */
    yPosition: z.number().int().optional(),
    /** What the action does. Its settings stand beside, under a key of the same name. */
    type: choice(
      "voicebotActionStart",
      "voicebotActionPlayText",
      "voicebotActionPlayAudio",
      "voicebotActionIVRMenu",
      "voicebotActionCallerAuthentication",
      "voicebotActionEndCall",
      "voicebotActionTransferCall",
      "voicebotActionWebhook",
      "voicebotActionCollectDTMFDigits",
      "voicebotActionCollectSpeechResponse",
      "voicebotActionGoToIntent",
      "voicebotActionCondition",
      "voicebotActionSetVariableValue",
      "voicebotActionClearValue",
    ),
    /** Settings of the beginning of the flow. Its keys are not documented. Applies to the type of this name. */
    voicebotActionStart: when({ type: "voicebotActionStart" }, anything.optional()),
    /** Settings of speaking a text. Its keys are not documented. Applies to the type of this name. */
    voicebotActionPlayText: when({ type: "voicebotActionPlayText" }, anything.optional()),
    /** Settings of playing a recording. Its keys are not documented. Applies to the type of this name. */
    voicebotActionPlayAudio: when({ type: "voicebotActionPlayAudio" }, anything.optional()),
    /** Settings of a menu that callers choose from. Its keys are not documented. Applies to the type of this name. */
    voicebotActionIVRMenu: when({ type: "voicebotActionIVRMenu" }, anything.optional()),
    /** Settings of finding out who calls. Its keys are not documented. Applies to the type of this name. */
    voicebotActionCallerAuthentication: when({ type: "voicebotActionCallerAuthentication" }, anything.optional()),
    /** Settings of ending the call. Its keys are not documented. Applies to the type of this name. */
    voicebotActionEndCall: when({ type: "voicebotActionEndCall" }, anything.optional()),
    /** Settings of handing the call over. Its keys are not documented. Applies to the type of this name. */
    voicebotActionTransferCall: when({ type: "voicebotActionTransferCall" }, anything.optional()),
    /**
     * Settings of calling a server of yours. Its keys are not documented, and there may be headers with credentials among them: encrypted in
     * state, never compared with what the API answers. Applies to the type of this name.
     */
    voicebotActionWebhook: when({ type: "voicebotActionWebhook" }, secret(anything).optional()),
    /** Settings of collecting digits that callers press. Its keys are not documented. Applies to the type of this name. */
    voicebotActionCollectDTMFDigits: when({ type: "voicebotActionCollectDTMFDigits" }, anything.optional()),
    /** Settings of collecting what callers say. Its keys are not documented. Applies to the type of this name. */
    voicebotActionCollectSpeechResponse: when({ type: "voicebotActionCollectSpeechResponse" }, anything.optional()),
    /** Settings of going on with another intent. Its keys are not documented. Applies to the type of this name. */
    voicebotActionGoToIntent: when({ type: "voicebotActionGoToIntent" }, anything.optional()),
    /** Settings of going on by what is known. Its keys are not documented. Applies to the type of this name. */
    voicebotActionCondition: when({ type: "voicebotActionCondition" }, anything.optional()),
    /** Settings of keeping a value. Its keys are not documented. Applies to the type of this name. */
    voicebotActionSetVariableValue: when({ type: "voicebotActionSetVariableValue" }, anything.optional()),
    /** Settings of clearing a value. Its keys are not documented. Applies to the type of this name. */
    voicebotActionClearValue: when({ type: "voicebotActionClearValue" }, anything.optional()),
  },
});

/** The arguments of {@link VoiceBotAction}. */
export interface VoiceBotActionArgs extends Args<typeof definition> {}

/**
 * One action in the flow of a voice bot: it speaks, asks, or hands the call over. The actions of a flow point at each other by their ids, as
 * those of a chatbot do.
 *
 * @example
 * ```ts
 * new comm100.voicebot.VoiceBotAction("start", {
 *   actionId: "0c6f1f5e-0000-4000-8000-000000000001",
 *   voicebotResponseId: "0c6f1f5e-0000-4000-8000-0000000000aa",
 *   type: "voicebotActionStart",
 *   voicebotActionStart: { nextActionId: "0c6f1f5e-0000-4000-8000-000000000002" },
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-voicebot-action
 */
export class VoiceBotAction extends resource<typeof definition, VoiceBotActionArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one action, by any of its fields: `getVoiceBotAction({ actionId: "…" })`. */
export const getVoiceBotAction = look.one;

/** {@link getVoiceBotAction} with outputs. */
export const getVoiceBotActionOutput = look.oneOutput;

/** Looks up all actions that a filter lets through; without one, all there are. */
export const getVoiceBotActions = look.all;

/** {@link getVoiceBotActions} with outputs. */
export const getVoiceBotActionsOutput = look.allOutput;
