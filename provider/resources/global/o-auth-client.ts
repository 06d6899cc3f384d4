import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, leadsTo, unknownUnit, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "OAuthClient",
  noun: "OAuth client",
  path: "global/oAuthClients",
  naturalKey: ["clientId"],
  fields: {
    /** Name shown in the Control Panel. */
    name: z.string().optional(),
    /** What the program does with the API. */
    description: z.string().optional(),
    /** Company that the program belongs to. */
    company: z.string().optional(),
    /** Id that the program gives when it asks for a token. You choose it; unique. */
    clientId: z.string().optional(),
    /** Address that the browser comes back to after the login. How several are separated is not documented. */
    redirectUris: leadsTo("server", z.string()).optional(),
    /**
     * Ways in which the program may ask for tokens, as numbers with commas between them: `1,2,3`. What each number means is not
     * documented.
     */
    grantTypes: z.string().optional(),
    /** What the program may do: `any`. */
    scopes: z.string().optional(),
    /** How long a refresh token is valid: `720`. The unit is not documented. */
    refreshTokenValidity: unknownUnit(z.number().int()).optional(),
    /** How long an access token is valid: `12`. The unit is not documented. */
    accessTokenValidity: unknownUnit(z.number().int()).optional(),
  },
});

/** The arguments of {@link OAuthClient}. */
export interface OAuthClientArgs extends Args<typeof definition> {}

/**
 * A program that calls the API with OAuth, as Pulumi itself can, see `comm100:clientId`. No page of the API's documents describes it; what
 * is known comes from calls to it.
 *
 * @example
 * ```ts
 * new comm100.global.OAuthClient("reporting", {
 *   name: "Reporting",
 *   company: "Example Widgets",
 *   clientId: "widgets-reporting",
 *   redirectUris: "https://widgets.example/cb",
 *   grantTypes: "1,2,3",
 *   scopes: "any",
 *   refreshTokenValidity: 720,
 *   accessTokenValidity: 12,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-authentication
 */
export class OAuthClient extends resource<typeof definition, OAuthClientArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one OAuth client, by any of its fields: `getOAuthClient({ clientId: "…" })`. */
export const getOAuthClient = look.one;

/** {@link getOAuthClient} with outputs. */
export const getOAuthClientOutput = look.oneOutput;

/** Looks up all OAuth clients that a filter lets through; without one, all there are. */
export const getOAuthClients = look.all;

/** {@link getOAuthClients} with outputs. */
export const getOAuthClientsOutput = look.allOutput;
