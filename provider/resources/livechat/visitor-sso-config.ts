import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, object, reference, rows, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "VisitorSsoConfig",
  noun: "visitor single sign-on",
  path: "livechat/visitorSsoConfig",
  singleton: true,
  permission: "Manage Settings",
  include: ["visitorSsoFieldMapping", "campaignVisitorSso"],
  fields: {
    /**
     * Whether visitors can sign in.
     *
     * @defaultValue `false`
     */
    isEnabled: switchable(z.boolean()).optional(),
    /** How your identity provider is talked to: SAML or JSON Web Tokens. */
    protocolType: choice("samlSso", "jwtSso").optional(),
    /** Address where visitors sign in. For the protocol `samlSso`. */
    signInUrl: leadsTo("server", z.string()).optional(),
    /** Address where visitors sign out. For the protocol `samlSso`. */
    logoutUrl: leadsTo("server", z.string()).optional(),
    /** Address of the artifact resolution service. For the protocol `samlSso`. */
    artifactResolutionServiceUrl: leadsTo("server", z.string()).optional(),
    /** Public certificate of the identity provider, as PEM text with its header lines. Needed for the protocol `samlSso`. */
    samlCertificate: z.string().optional(),
    /** Address where visitors sign in. For the protocol `jwtSso`. */
    jwtLoginUrl: leadsTo("server", z.string()).optional(),
    /** Address where visitors sign out. For the protocol `jwtSso`. */
    jwtLogoutUrl: leadsTo("server", z.string()).optional(),
    /** Public key that tokens are checked with, as PEM text with its header lines. Needed for the protocol `jwtSso`. */
    jwtCertificate: z.string().optional(),
    /** What the identity provider's attributes are in chats. The list replaces the one on the server. */
    visitorSsoFieldMappings: rows(
      {
        /** Attribute of the identity provider: `mail`. */
        idpAttribute: z.string().min(1),
        /** What it is in chats, as a token in braces: `{!Visitor.Email}`. */
        comm100Field: z.string().min(1),
        /**
         * Place in the list, from 1.
         *
         * @defaultValue the place in the list
         */
        order: z.number().int().optional(),
      },
      {
        key: ["comm100Field"],
        position: "order",
        outputs: {
          /** The API's id of the row. */
          id: z.string().optional(),
        },
      },
    ).optional(),
    /** What holds for single campaigns. The API has a row for every campaign; those left out stay as they are. */
    visitorSsos: rows(
      {
        /** The campaign: pass `campaign.id`. */
        campaignId: reference("livechat/Campaign"),
        /**
         * Whether the campaign's visitors cannot, may or must sign in.
         *
         * @defaultValue `noSignIn`
         */
        signInOption: choice("noSignIn", "signInOptional", "signInRequired").optional(),
        /**
         * Whether visitors who have signed in are spared the pre-chat form.
         *
         * @defaultValue `true`
         */
        isPreChatFormSkipped: z.boolean().optional(),
        /**
         * Whether the page to sign in opens inside the chat window.
         *
         * @defaultValue `true`
         */
        ifOpenLoginPageInEmbeddedChatWindow: z.boolean().optional(),
      },
      {
        key: ["campaignId"],
        unordered: true,
        oneEach: true,
        outputs: {
          /** The campaign itself. */
          campaign: object(
            {},
            {
              /** The API's id of the campaign. */
              id: z.string().optional(),
            },
          ).optional(),
        },
      },
    ).optional(),
  },
});

/** The arguments of {@link VisitorSsoConfig}. */
export interface VisitorSsoConfigArgs extends Args<typeof definition> {}

/**
 * Lets visitors sign in with an account that they have with you, so that agents know whom they talk to.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.VisitorSsoConfig("sso", {
 *   isEnabled: true,
 *   protocolType: "samlSso",
 *   signInUrl: "https://idp.example/in",
 *   logoutUrl: "https://idp.example/out",
 *   samlCertificate: config.require("idpCertificate"),
 *   visitorSsoFieldMappings: [{ idpAttribute: "mail", comm100Field: "{!Visitor.Email}" }],
 *   visitorSsos: [{ campaignId: shop.id, signInOption: "signInOptional" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-visitor-single-sign-on-sso
 */
export class VisitorSsoConfig extends resource<typeof definition, VisitorSsoConfigArgs>(definition) {}
