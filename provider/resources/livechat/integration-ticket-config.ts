import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "IntegrationTicketConfig",
  noun: "ticketing integration",
  path: "livechat/integrationTicketConfig",
  isGuessed: true,
  singleton: true,
  fields: {
    /** Whether live chat and ticketing work together. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Whether agents can make a ticket out of a chat that they have accepted. */
    isTicketManuallyCreatedForAcceptChat: z.boolean().optional(),
    /** Whether agents can make a ticket out of a transcript. */
    isTicketManuallyCreatedFromTranscriptPage: z.boolean().optional(),
    /** Whether each offline message becomes a ticket by itself. */
    isTicketAutoCreatedForOfflineMessage: z.boolean().optional(),
  },
});

/** The arguments of {@link IntegrationTicketConfig}. */
export interface IntegrationTicketConfigArgs extends Args<typeof definition> {}

/**
 * Which chats become tickets, and how. No page of the API's documents describes it; what is known comes from calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.IntegrationTicketConfig("tickets", {
 *   isEnabled: true,
 *   isTicketManuallyCreatedForAcceptChat: true,
 *   isTicketAutoCreatedForOfflineMessage: true,
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class IntegrationTicketConfig extends resource<typeof definition, IntegrationTicketConfigArgs>(definition) {}
