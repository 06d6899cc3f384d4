import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "aiagent",
  name: "AiAgentTopicCategory",
  noun: "topic category",
  path: "aiagent/topiccategories",
  naturalKey: ["name"],
  parentInBody: true,
  parent: {
    /** The AI agent that it belongs to: pass `aiAgent.id`. */
    aiAgentId: reference("aiagent/AiAgent"),
  },
  fields: {
    /** Name of the category. */
    name: z.string().min(1),
    /** Place of the category among its siblings, from 0. */
    order: z.number().int().min(0).optional(),
    /** The category that this one stands in: pass `category.id`. */
    parentId: reference("aiagent/AiAgentTopicCategory").optional(),
  },
});

/** The arguments of {@link AiAgentTopicCategory}. */
export interface AiAgentTopicCategoryArgs extends Args<typeof definition> {}

/**
 * A folder for an AI agent's topics.
 *
 * @example
 * ```ts
 * const delivery = new comm100.aiagent.AiAgentTopicCategory("delivery", { aiAgentId: ava.id, name: "Delivery" });
 * ```
 *
 * @see https://developer.comm100.com/docs/ai-agent-category
 */
export class AiAgentTopicCategory extends resource<typeof definition, AiAgentTopicCategoryArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one topic category of an AI agent, by any of its fields: `getAiAgentTopicCategory({ aiAgentId: "…", name: "…" })`. */
export const getAiAgentTopicCategory = look.one;

/** {@link getAiAgentTopicCategory} with outputs. */
export const getAiAgentTopicCategoryOutput = look.oneOutput;

/** Looks up all topic categories of an AI agent that a filter lets through: `getAiAgentTopicCategories({ aiAgentId: "…" })`. */
export const getAiAgentTopicCategories = look.all;

/** {@link getAiAgentTopicCategories} with outputs. */
export const getAiAgentTopicCategoriesOutput = look.allOutput;
