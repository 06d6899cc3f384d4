import { type Args, resource } from "../../resource.js";
import { define, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "IntegrationSalesforceConfig",
  noun: "Salesforce integration",
  path: "livechat/integrationSalesforceConfig",
  singleton: true,
  fields: {
    /** How a visitor is found in Salesforce. The list replaces the one on the server. */
    integrationSalesforceCustomRuleFieldMappings: rows(
      {
        /** Kind of object that is looked for: `account`. */
        salesforceObject: z.string().optional(),
        /** What is known of the visitor, as a token in braces: `{!Visitor.Name}`. */
        objectIdentityComm100Field: z.string().optional(),
        /** Field of the object that must hold the same. */
        objectIdentitySalesforceField: z.string().optional(),
        /** Place of the rule among those for the same kind of object. */
        objectIdentityIndex: z.number().int().optional(),
      },
      { key: ["salesforceObject", "objectIdentityComm100Field", "objectIdentitySalesforceField"] },
    ).optional(),
  },
});

/** The arguments of {@link IntegrationSalesforceConfig}. */
export interface IntegrationSalesforceConfigArgs extends Args<typeof definition> {}

/**
 * How visitors are found in Salesforce. The account itself is connected in the Control Panel. No page of the API's documents describes it;
 * what is known comes from calls to it, and they showed this list alone.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.IntegrationSalesforceConfig("salesforce", {
 *   integrationSalesforceCustomRuleFieldMappings: [
 *     {
 *       salesforceObject: "account",
 *       objectIdentityComm100Field: "{!Visitor.Name}",
 *       objectIdentitySalesforceField: "Name",
 *       objectIdentityIndex: 1,
 *     },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/x2/docs/server-api-introduction
 */
export class IntegrationSalesforceConfig extends resource<typeof definition, IntegrationSalesforceConfigArgs>(
  definition,
) {}
