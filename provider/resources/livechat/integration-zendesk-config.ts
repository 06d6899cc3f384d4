import { type Args, resource } from "../../resource.js";
import { define, leadsTo, secret, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "IntegrationZendeskConfig",
  noun: "Zendesk integration",
  path: "livechat/integrationZendeskConfig",
  isGuessed: true,
  singleton: true,
  fields: {
    /** Whether chats are handed to Zendesk. */
    isEnabled: z.boolean().optional(),
    /** Subdomain of your Zendesk: `widgets` for `widgets.zendesk.com`. */
    siteName: leadsTo("server", z.string()).optional(),
    /** Name that Comm100 logs in to Zendesk with, an e-mail address. */
    userName: leadsTo("nowhere", z.string()).optional(),
    /** Password for it. Encrypted in state; the API shows asterisks. */
    password: secret(z.string()).optional(),
  },
});

/** The arguments of {@link IntegrationZendeskConfig}. */
export interface IntegrationZendeskConfigArgs extends Args<typeof definition> {}

/**
 * The link to Zendesk. It may take three minutes until a change works. No page of the API's documents describes it; what is known comes
 * from calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.IntegrationZendeskConfig("zendesk", {
 *   isEnabled: true,
 *   siteName: "widgets",
 *   userName: "ops@widgets.example",
 *   password: config.requireSecret("zendeskPassword"),
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class IntegrationZendeskConfig extends resource<typeof definition, IntegrationZendeskConfigArgs>(definition) {}
