import { type Args, resource } from "../../resource.js";
import { choice, define, reference, switchable, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "AgentAssist",
  noun: "agent assist",
  path: "bot/agentAssist",
  singleton: true,
  include: ["chatbot", "knowledgeBase"],
  fields: {
    /**
     * Whether agents get suggestions while they chat.
     *
     * @defaultValue `false`
     */
    isEnabled: switchable(z.boolean()).optional(),
    /**
     * Language that suggestions are made in.
     *
     * @defaultValue `en`
     */
    languageId: choice("en", "zh-CN", "zh-TW").optional(),
    /**
     * Whether canned messages are suggested.
     *
     * @defaultValue `true`
     */
    isCannedMessageIncluded: z.boolean().optional(),
    /**
     * Whether articles of the knowledge bases in `knowledgeBaseIds` are suggested.
     *
     * @defaultValue `false`
     */
    isKnowledgeBaseIncluded: z.boolean().optional(),
    /**
     * Whether answers of the chatbots in `chatbotIds` are suggested.
     *
     * @defaultValue `false`
     */
    isChatbotIncluded: z.boolean().optional(),
    /**
     * From which confidence on a suggestion counts as certain, 1 to 100.
     *
     * @defaultValue `40`
     */
    highConfidenceScore: z.number().int().min(1).max(100).optional(),
    /**
     * How many suggestions an agent sees at most, 1 to 5.
     *
     * @defaultValue `3`
     */
    maximumSuggestionNumber: z.number().int().min(1).max(5).optional(),
    /**
     * Whether a visitor's question joins the similar questions of the suggestion that an agent takes for it.
     *
     * @defaultValue `true`
     */
    ifAutoAddVisitorQuestionAsSimilarQuestionWhenSelected: z.boolean().optional(),
    /**
     * Whether questions without a suggestion are kept for learning.
     *
     * @defaultValue `false`
     */
    ifAutoAddUnrecognizedQuestionsToLearning: z.boolean().optional(),
    /** What stands before the link to an article: `See also:`. */
    textBeforeKBArticle: z.string().optional(),
    /** The chatbots: pass `chatbot.id`. Needed while `isChatbotIncluded` is on. The list replaces the one on the server. */
    chatbotIds: unordered(z.array(reference("bot/Chatbot"))).optional(),
    /**
     * The knowledge bases: pass `knowledgeBase.id`. Needed while `isKnowledgeBaseIncluded` is on. The list replaces the one on the
     * server.
     */
    knowledgeBaseIds: unordered(z.array(reference("kb/KnowledgeBase"))).optional(),
  },
});

/** The arguments of {@link AgentAssist}. */
export interface AgentAssistArgs extends Args<typeof definition> {}

/**
 * What the Agent Console suggests to agents while they chat.
 *
 * Every site has it: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.bot.AgentAssist("assist", { isEnabled: true, isChatbotIncluded: true, chatbotIds: [bot.id] });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-agent-assist
 */
export class AgentAssist extends resource<typeof definition, AgentAssistArgs>(definition) {}
