import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, rows, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "ChatbotEntity",
  noun: "entity",
  path: "bot/chatbotEntities",
  listPath: "bot/chatbots/{chatbotId}/chatbotEntities",
  listQuery: { sortBy: "Name" },
  naturalKey: ["name"],
  permission: "Manage Bot",
  include: ["chatbotEntityKeyword"],
  queries: ["keywords"],
  parentInBody: true,
  parentQuery: { chatbotId: "chatbotId" },
  parent: {
    /** The chatbot that it belongs to: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
  },
  fields: {
    /** Name of the entity, without spaces: `size`. */
    name: z.string().min(1),
    /** The values that the bot recognises, each with other words for it. The list replaces the one on the server. */
    chatbotEntityKeywords: rows(
      {
        /** The value: `large`. */
        keyword: z.string().min(1),
        /** Other words for it: `XL`. */
        synonyms: unordered(z.array(z.string())),
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
    ),
  },
});

/** The arguments of {@link ChatbotEntity}. */
export interface ChatbotEntityArgs extends Args<typeof definition> {}

/**
 * A kind of thing that a chatbot recognises in what visitors say, such as a size. A bot can have 250.
 *
 * @example
 * ```ts
 * const size = new comm100.bot.ChatbotEntity("size", {
 *   chatbotId: bot.id,
 *   name: "size",
 *   chatbotEntityKeywords: [{ keyword: "large", synonyms: ["big", "XL"] }],
 * });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Bot/chatbotEntity
 */
export class ChatbotEntity extends resource<typeof definition, ChatbotEntityArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one entity of a chatbot, by any of its fields: `getChatbotEntity({ chatbotId: "…", name: "…" })`. */
export const getChatbotEntity = look.one;

/** {@link getChatbotEntity} with outputs. */
export const getChatbotEntityOutput = look.oneOutput;

/** Looks up all entities of a chatbot that a filter lets through: `getChatbotEntities({ chatbotId: "…" })`. */
export const getChatbotEntities = look.all;

/** {@link getChatbotEntities} with outputs. */
export const getChatbotEntitiesOutput = look.allOutput;
