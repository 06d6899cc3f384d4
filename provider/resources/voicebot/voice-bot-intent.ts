import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { anything, define, filledIn, reference, rows, z } from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBotIntent",
  noun: "voice intent",
  path: "voicebot/voicebotIntents",
  naturalKey: ["name"],
  include: ["voicebotIntentQuestion", "voicebotIntentCategory", "voicebotIntentPrompt", "voicebotResponse"],
  fields: {
    /** Name of the intent: `Where is my order`. */
    name: z.string().min(1),
    /** Id of the category that the intent stands in. */
    voicebotIntentCategoryId: filledIn(z.string()).optional(),
    /** Id of the flow that answers the intent. `VoiceBotAction` adds actions to it. */
    voicebotResponseId: filledIn(z.string()).optional(),
    /** What callers may say. The list replaces the one on the server. */
    voicebotIntentQuestions: rows(
      {
        /** What a caller may say: `where is my parcel`. */
        content: z.string().optional(),
        /**
         * Place of the question in the list.
         *
         * @defaultValue the place in the list
         */
        order: z.number().int().optional(),
        /** The words in the question that an entity recognises. */
        voicebotIntentQuestionKeywords: rows(
          {
            /** Variable that keeps the word. */
            variableName: z.string().optional(),
            /** Where in the question the word begins: the number of characters before it. */
            startPosition: z.number().int().optional(),
            /** Where in the question the word ends. */
            endPosition: z.number().int().optional(),
            /** Whether `prebuiltEntityId` recognises the word, instead of `entityId`. */
            ifPrebuiltEntity: z.boolean().optional(),
            /** Entity of the product that recognises it: pass the `id` of `bot.getPrebuiltEntity({ languageCode: "en", name: "…" })`. */
            prebuiltEntityId: reference("bot/PrebuiltEntity").optional(),
            /** Entity of the bot that recognises it: pass `voiceBotEntity.id`. Not documented; a chatbot's intents have it. */
            entityId: reference("voicebot/VoiceBotEntity").optional(),
          },
          {
            key: ["startPosition"],
            unordered: true,
            outputs: {
              /** The API's id of the row. */
              id: z.string(),
              /** The question that the row belongs to. */
              intentQuestionId: z.string().optional(),
            },
          },
        ).optional(),
      },
      {
        key: ["content"],
        position: "order",
        outputs: {
          /** The API's id of the question. */
          id: z.string(),
          /** The intent that the question belongs to. */
          intentId: z.string().optional(),
        },
      },
    ).optional(),
    /** What the bot asks for when a caller did not say it. The keys are not documented; a `ChatbotIntent` has some that may be the same. */
    voicebotIntentPrompts: z.array(anything).optional(),
    /** What the bot does then. Its keys are not documented but for `voicebotActions`, a list of actions as `VoiceBotAction` has them. */
    voicebotResponse: anything.optional(),
  },
  outputs: {
    /** The category itself; its keys are not documented. */
    voicebotIntentCategory: anything.optional(),
    /** How far the intent has reached the engine; its keys are not documented. */
    voicebotIntentSyncStatus: anything.optional(),
  },
});

/** The arguments of {@link VoiceBotIntent}. */
export interface VoiceBotIntentArgs extends Args<typeof definition> {}

/**
 * Something that callers may want of a voice bot: how they say it, and what the bot does then.
 *
 * @example
 * ```ts
 * new comm100.voicebot.VoiceBotIntent("order", {
 *   name: "Where is my order",
 *   voicebotIntentQuestions: [{ content: "where is my parcel" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-voicebot-intent
 */
export class VoiceBotIntent extends resource<typeof definition, VoiceBotIntentArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one voice intent, by any of its fields: `getVoiceBotIntent({ name: "…" })`. */
export const getVoiceBotIntent = look.one;

/** {@link getVoiceBotIntent} with outputs. */
export const getVoiceBotIntentOutput = look.oneOutput;

/** Looks up all voice intents that a filter lets through; without one, all there are. */
export const getVoiceBotIntents = look.all;

/** {@link getVoiceBotIntents} with outputs. */
export const getVoiceBotIntentsOutput = look.allOutput;
