import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, secret, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "AgentSsoConfig",
  noun: "agent single sign-on",
  path: "global/agentSsoConfig",
  singleton: true,
  permission: "Manage Security",
  fields: {
    /**
     * Whether agents log in through your identity provider.
     *
     * @defaultValue `false`
     */
    isEnabled: switchable(z.boolean()).optional(),
    /** How your identity provider is talked to: SAML or JSON Web Tokens. */
    protocolType: choice("samlSso", "jwtSso"),
    /** Address where agents log in. Needed for the protocol `samlSso`. */
    samlSSOUrl: leadsTo("server", z.string()).optional(),
    /** Address where agents log out. For the protocol `samlSso`. */
    samlLogoutUrl: leadsTo("server", z.string()).optional(),
    /** Public certificate of the identity provider, as PEM text with its header lines. Needed for the protocol `samlSso`. */
    samlCertificate: z.string().optional(),
    /** Address where agents log in. Needed for the protocol `jwtSso`. */
    jwtLoginUrl: leadsTo("server", z.string()).optional(),
    /** Address where agents log out. For the protocol `jwtSso`. */
    jwtLogoutUrl: leadsTo("server", z.string()).optional(),
    /** Secret that tokens are signed with. Needed for the protocol `jwtSso`. Encrypted in state. */
    jwtSecret: secret(z.string()).optional(),
  },
});

/** The arguments of {@link AgentSsoConfig}. */
export interface AgentSsoConfigArgs extends Args<typeof definition> {}

/**
 * Lets agents log in with the account that they have in your company. No page of the API's documents describes it; what is known comes
 * from calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.AgentSsoConfig("sso", {
 *   isEnabled: true,
 *   protocolType: "samlSso",
 *   samlSSOUrl: "https://idp.example/sso",
 *   samlCertificate: config.require("idpCertificate"),
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class AgentSsoConfig extends resource<typeof definition, AgentSsoConfigArgs>(definition) {}
