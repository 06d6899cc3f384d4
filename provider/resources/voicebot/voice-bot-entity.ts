import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, rows, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBotEntity",
  noun: "voice entity",
  path: "voicebot/voicebotEntities",
  listPath: "voicebot/voicebots/{voicebotId}/voicebotEntities",
  naturalKey: ["name"],
  include: ["voicebotEntityKeyword"],
  parentInBody: true,
  parent: {
    /** The voice bot that it belongs to: pass `voiceBot.id`. */
    voicebotId: reference("voicebot/VoiceBot"),
  },
  fields: {
    /** Name of the entity: `size`. */
    name: z.string().min(1),
    /** The values that the bot recognises, each with other words for it. The list replaces the one on the server. */
    voicebotEntityKeywords: rows(
      {
        /** The value: `large`. */
        keyword: z.string().optional(),
        /** Other words for it: `big`. */
        synonyms: unordered(z.array(z.string())).optional(),
      },
      {
        key: ["keyword"],
        unordered: true,
        outputs: {
          /** The API's id of the row. */
          id: z.string(),
          /** The entity that the row belongs to. */
          entityId: z.string().optional(),
        },
      },
    ).optional(),
  },
});

/** The arguments of {@link VoiceBotEntity}. */
export interface VoiceBotEntityArgs extends Args<typeof definition> {}

/**
 * A kind of thing that a voice bot recognises in what callers say, such as a size.
 *
 * @example
 * ```ts
 * new comm100.voicebot.VoiceBotEntity("size", {
 *   voicebotId: line.id,
 *   name: "size",
 *   voicebotEntityKeywords: [{ keyword: "large", synonyms: ["big", "extra large"] }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-bot-voicebot-entity
 */
export class VoiceBotEntity extends resource<typeof definition, VoiceBotEntityArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one voice entity of a voice bot, by any of its fields: `getVoiceBotEntity({ voicebotId: "…", name: "…" })`. */
export const getVoiceBotEntity = look.one;

/** {@link getVoiceBotEntity} with outputs. */
export const getVoiceBotEntityOutput = look.oneOutput;

/** Looks up all voice entities of a voice bot that a filter lets through: `getVoiceBotEntities({ voicebotId: "…" })`. */
export const getVoiceBotEntities = look.all;

/** {@link getVoiceBotEntities} with outputs. */
export const getVoiceBotEntitiesOutput = look.allOutput;
