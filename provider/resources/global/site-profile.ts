import { type Args, resource } from "../../resource.js";
import { anything, choice, define, leadsTo, openChoice, rows, timeZone, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "SiteProfile",
  noun: "site profile",
  path: "global/site",
  singleton: true,
  permission: "Manage Site",
  fields: {
    /** First name of the person who registered the site. */
    firstName: z.string().optional(),
    /** Last name of the person who registered the site. */
    lastName: z.string().optional(),
    /** Name of the company. */
    company: z.string().optional(),
    /** Address of the company's web site. */
    website: leadsTo("page", z.string()).optional(),
    /** Telephone number. */
    phone: z.string().optional(),
    /** Fax number. */
    fax: z.string().optional(),
    /** How many people work for the company. */
    companySize: openChoice("1-20", "21-50", "51-100", "101-180", "181-310", "311-600", "Above 600").optional(),
    /** Street and number. */
    mailingAddress: z.string().optional(),
    /** City. */
    city: z.string().optional(),
    /** State or province. */
    stateOrProvince: z.string().optional(),
    /** Postal or ZIP code. */
    postalOrZipCode: z.string().optional(),
    /** Country or region. */
    countryOrRegion: z.string().optional(),
    /** How dates and times are written. */
    datetimeFormat: choice(
      "YYYY/MM/DD HH:mm:ss",
      "YYYY-MM-DD HH:mm:ss",
      "MM/DD/YYYY HH:mm:ss",
      "MM-DD-YYYY HH:mm:ss",
      "DD/MM/YYYY HH:mm:ss",
      "DD-MM-YYYY HH:mm:ss",
    ).optional(),
    /** Language of the Control Panel. */
    languageId: openChoice("en", "zh-CN").optional(),
    /** Zone of the site. It is the default of agents and shifts. */
    timeZone: timeZone.optional(),
    /** Id of the site in a system of yours; perhaps only partners may set it. */
    externalId: z.string().optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int(),
    /** State of the site, as a number. */
    status: z.number().int(),
    /** Modules that the site has. */
    enabledModules: rows(
      {},
      {
        outputs: {
          /** Id of the module. */
          id: z.string().optional(),
        },
      },
    ).optional(),
    /** Features of the plan; their keys are not documented. */
    featurePoints: z.array(anything).optional(),
    /** Whether the site uses a free plan. */
    isFreemium: z.boolean().optional(),
    /** For how many months history is kept. */
    limitDataMonth: z.number().int().optional(),
    /** Plans of the site; their keys are not documented. */
    sitePlans: z.array(anything).optional(),
    /** Address that the site was registered with. */
    registeredEmail: z.string().optional(),
  },
});

/** The arguments of {@link SiteProfile}. */
export interface SiteProfileArgs extends Args<typeof definition> {}

/**
 * Who the site belongs to, and the zone, language and date format that hold where nothing else is said.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.SiteProfile("site", { company: "Example Widgets", timeZone: "Atlantic Standard Time" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-site-profile
 */
export class SiteProfile extends resource<typeof definition, SiteProfileArgs>(definition) {}
