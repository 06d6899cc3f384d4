import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "AgentAssistSynonym",
  noun: "synonym",
  path: "bot/agentAssistSynonyms",
  listQuery: { sortBy: "keyword" },
  naturalKey: ["keyword"],
  queries: ["keywords"],
  fields: {
    /** The word: `refund`. */
    keyword: z.string().min(1),
    /** Other words that mean the same: `money back`. The list replaces the one on the server. */
    synonyms: unordered(z.array(z.string())),
  },
});

/** The arguments of {@link AgentAssistSynonym}. */
export interface AgentAssistSynonymArgs extends Args<typeof definition> {}

/**
 * Words that mean the same when `AgentAssist` looks for suggestions.
 *
 * @example
 * ```ts
 * new comm100.bot.AgentAssistSynonym("refund", { keyword: "refund", synonyms: ["money back", "reimbursement"] });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-agent-assist-synonym
 */
export class AgentAssistSynonym extends resource<typeof definition, AgentAssistSynonymArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one synonym, by any of its fields: `getAgentAssistSynonym({ keyword: "…" })`. */
export const getAgentAssistSynonym = look.one;

/** {@link getAgentAssistSynonym} with outputs. */
export const getAgentAssistSynonymOutput = look.oneOutput;

/** Looks up all synonyms that a filter lets through; without one, all there are. */
export const getAgentAssistSynonyms = look.all;

/** {@link getAgentAssistSynonyms} with outputs. */
export const getAgentAssistSynonymsOutput = look.allOutput;
