import { type Args, resource } from "../../resource.js";
import { base64Text, define, reference, z } from "../../schema/index.js";

/** One of the notifications in an agent's {@link AgentPreference}, to write `ticketSettings` with. */
export interface TicketSetting {
  /** What the agent is told of: `email-response`, `public-response` or `private-response` have been seen. */
  id?: string;
  /** The same as `id`. */
  name?: string;
  /** Number of the sound. */
  soundId?: number;
  /** Whether there is no sound. */
  ifMute?: boolean;
  /** How loud the sound is, perhaps in per cent. */
  volume?: number;
  /** Whether a window pops up. */
  ifPop?: boolean;
}

const definition = define({
  area: "ticketing",
  name: "AgentPreference",
  noun: "agent's ticketing preferences",
  path: "ticketing/agentPreferences/{agentId}",
  singleton: true,
  parent: {
    /** The agent whose preferences they are: pass `agent.id`. */
    agentId: reference("global/Agent"),
  },
  fields: {
    /** How the agent is told of new messages: a list of `TicketSetting`, as JSON in a text: `JSON.stringify([{ … }])`. */
    ticketSettings: z.string().optional(),
    /** Whether visitors whom the agent talks to become contacts by themselves. */
    ifAutoConvertVisitorToContact: z.boolean().optional(),
    /** What stands below the agent's e-mails, in HTML. */
    htmlSignature: base64Text().optional(),
    /** What stands below the agent's e-mails that are plain text. */
    textSignature: z.string().optional(),
    /** Which signature goes with which mailbox. Newer versions of the API only, which do not describe the format. */
    emailSignatureMapping: z.string().optional(),
    /** The agent's settings for tags. The format is not documented. */
    tagSettings: z.string().optional(),
  },
});

/** The arguments of {@link AgentPreference}. */
export interface AgentPreferenceArgs extends Args<typeof definition> {}

/**
 * How one agent works with tickets: signatures, and how new messages make themselves heard. Agents change these themselves; manage what
 * must be the same for all, such as the signature.
 *
 * Exists with the agent: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.ticketing.AgentPreference("ada", {
 *   agentId: ada.id,
 *   htmlSignature: "<p>Regards, Ada</p>",
 *   textSignature: "Regards, Ada",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-agent-preference
 */
export class AgentPreference extends resource<typeof definition, AgentPreferenceArgs>(definition) {}
