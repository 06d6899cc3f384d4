import { type Args, resource } from "../../resource.js";
import { action, define, leadsTo, openChoice, secret, z } from "../../schema/index.js";
import { fieldMappingRows, identificationRuleRows } from "./dynamics365-rows.js";

/** The life of a connection is `:connect` with credentials and settings, PUT, `:disconnect`. */
const connection = (on: unknown) =>
  on === true ? { name: "connect", first: true as const } : { name: "disconnect", body: {} };

const definition = define({
  area: "livechat",
  name: "IntegrationDynamics365Config",
  noun: "Dynamics 365 integration",
  path: "livechat/integrationDynamics365Config",
  singleton: true,
  fields: {
    /**
     * Whether the site is connected to Dynamics 365. `true` connects with the credentials below, which all must be given then; `false`
     * disconnects.
     */
    isEnabled: action(connection, z.boolean()).optional(),
    /** Whether Dynamics 365 runs on servers of your own. */
    isOnPremise: z.boolean().optional(),
    /** Address of Dynamics 365: `https://widgets.crm.dynamics.com`. */
    instanceUrl: leadsTo("server", z.string()).optional(),
    /** The directory, also called tenant, in Azure AD, by its id. */
    azureADTenantID: z.string().optional(),
    /** The application in Azure AD, by its id. */
    azureADAppID: z.string().optional(),
    /** Secret of that application. Encrypted in state. */
    azureADAppSecret: secret(z.string()).optional(),
    /** Password to log in with; empty with Azure AD. Encrypted in state. */
    password: secret(z.string()).optional(),
    /** Authority that signs users in; empty with Azure AD. */
    authority: z.string().optional(),
    /** Whether something is made in Dynamics 365 when a chat ends. */
    isDynamics365EntityCreatedAutomaticallyWhenChatEnded: z.boolean().optional(),
    /** What is made when a chat ends. */
    autoActionWhenChatEnded: openChoice("createOrUpdateContactThenAttachCase").optional(),
    /** What becomes of a contact that exists already when a chat ends. */
    contactAutoUpdateStrategyWhenChatEnded: openChoice("doNotUpdateContact").optional(),
    /** What is made when an offline message comes in. */
    autoActionWhenOfflineMessageReceived: openChoice("createOrUpdateContactThenAttachCase").optional(),
    /** What becomes of a contact that exists already when an offline message comes in. */
    contactAutoUpdateStrategyWhenOfflineMessageReceived: openChoice("doNotUpdateContact").optional(),
    /** Which fields of Dynamics 365 are filled from which of a chat. The list replaces the one on the server. */
    integrationDynamics365FieldMappings: fieldMappingRows.optional(),
    /** How a visitor is found in Dynamics 365. The API has a row for every entity; those left out stay as they are. */
    integrationDynamics365EntityIdentificationRules: identificationRuleRows.optional(),
  },
});

/** The arguments of {@link IntegrationDynamics365Config}. */
export interface IntegrationDynamics365ConfigArgs extends Args<typeof definition> {}

/**
 * The link to Microsoft Dynamics 365: contacts and cases out of chats. No page of the API's documents describes it; what is known comes
 * from calls to it.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is, connected if it was.
 *
 * @example
 * ```ts
 * new comm100.livechat.IntegrationDynamics365Config("dynamics", {
 *   isEnabled: true,
 *   isOnPremise: false,
 *   instanceUrl: "https://widgets.crm.dynamics.com",
 *   azureADTenantID: config.require("tenantId"),
 *   azureADAppID: config.require("appId"),
 *   azureADAppSecret: config.requireSecret("appSecret"),
 *   integrationDynamics365FieldMappings: [
 *     { dynamics365Entity: "contact", dynamics365Field: "emailaddress1", comm100Field: "{!Visitor.Email}" },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class IntegrationDynamics365Config extends resource<typeof definition, IntegrationDynamics365ConfigArgs>(
  definition,
) {}
