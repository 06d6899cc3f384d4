import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, dateTime, define, filledIn, image, openChoice, z } from "../../schema/index.js";

const definition = define({
  area: "aiagent",
  name: "AiAgent",
  noun: "AI agent",
  path: "aiagent/aiAgents",
  naturalKey: ["name"],
  fields: {
    /** Name that visitors see: `Ava`. */
    name: z.string().min(1),
    /** What the AI agent is for. */
    description: z.string().optional(),
    /** How the AI agent sounds. */
    tone: choice("friendly", "neutral", "professional", "humorous").optional(),
    /** Whether `customizeAvatar` is shown instead of the avatar of `systemAvatarId`. */
    isCustomAvatar: z.boolean().optional(),
    /** Picture of the AI agent: an address that the API can download. Needed while `isCustomAvatar` is on. */
    customizeAvatar: image().optional(),
    /** One of the product's own avatars, by its id. Needed while `isCustomAvatar` is off. */
    systemAvatarId: filledIn(z.string()).optional(),
    /** Language that the AI agent understands and speaks: `en`. */
    language: z.string().min(1),
    /** Channel that the AI agent works in, by the name that the Control Panel shows: `Live Chat`. */
    channel: openChoice("Live Chat"),
    /** How the AI agent is paid for. Probably set by billing. */
    paymentStatus: openChoice("paid", "trial").optional(),
    /** What the AI agent is told to do and not to do, in plain words: `Be brief.` */
    instructions: z.string().optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
    /** Address of the picture shown; its version changes with the picture. */
    avatar: z.string().optional(),
    /** When the AI agent last changed, in UTC. */
    lastUpdatedTime: dateTime.optional(),
  },
});

/** The arguments of {@link AiAgent}. */
export interface AiAgentArgs extends Args<typeof definition> {}

/**
 * An AI agent: it answers visitors by itself, from topics (`AiAgentTopic`) and with functions (`AiAgentFunction`) of yours. What it does at
 * three moments of a chat is an `AiAgentEvent`.
 *
 * @example
 * ```ts
 * const ava = new comm100.aiagent.AiAgent("ava", {
 *   name: "Ava",
 *   language: "en",
 *   channel: "Live Chat",
 *   tone: "friendly",
 *   instructions: "Be brief.",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/ai-agent
 */
export class AiAgent extends resource<typeof definition, AiAgentArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one AI agent, by any of its fields: `getAiAgent({ name: "…" })`. */
export const getAiAgent = look.one;

/** {@link getAiAgent} with outputs. */
export const getAiAgentOutput = look.oneOutput;

/** Looks up all AI agents that a filter lets through; without one, all there are. */
export const getAiAgents = look.all;

/** {@link getAiAgents} with outputs. */
export const getAiAgentsOutput = look.allOutput;
