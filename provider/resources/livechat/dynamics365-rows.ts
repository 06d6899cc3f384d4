import { openChoice, rows, type RowsSchema, z } from "../../schema/index.js";

const mappingFields = {
  /** The API's id of the row, or a GUID of your own for a new row; left out, the API makes one. */
  id: z.string().optional(),
  /** Number of the site. */
  siteId: z.number().int().optional(),
  /** Kind of object in Dynamics 365: `contact`, `account`, … */
  dynamics365Entity: openChoice("contact", "account").optional(),
  /** Field of the object: `emailaddress1`. */
  dynamics365Field: z.string().optional(),
  /** What agents read beside the field. */
  dynamics365FieldLabel: z.string().optional(),
  /** What fills the field, as a token in braces: `{!Visitor.Email}`. */
  comm100Field: z.string().optional(),
  /** Whether agents see the field while they chat. */
  isDisplayedInAgentConsole: z.boolean().optional(),
  /** Whether the field is filled when an object is made. */
  isValidForCreate: z.boolean().optional(),
  /** Whether the field is filled when an object is changed. */
  isValidForUpdate: z.boolean().optional(),
  /** Whether the row counts as deleted. */
  isDeleted: z.boolean().optional(),
};

/** The type of {@link fieldMappingRows}. It has a name, since comments on the keys reach no other file without. */
export interface FieldMappingRows extends RowsSchema<typeof mappingFields, Record<never, never>> {}

/** Which fields of Dynamics 365 are filled from which of a chat. */
export const fieldMappingRows: FieldMappingRows = rows(mappingFields, {
  key: ["dynamics365Entity", "dynamics365Field"],
  unordered: true,
});

const ruleFields = {
  /** Kind of object in Dynamics 365: `contact`, `account`, … */
  dynamics365Entity: openChoice("contact", "account").optional(),
  /** What must agree for an object to be the visitor's. The list replaces the one on the server. */
  integrationDynamics365EntityIdentificationRuleConditions: rows(
    {
      /** The rule that the condition belongs to, by its id. */
      ruleId: z.string().optional(),
      /** Field of the object: `emailaddress1`. */
      dynamics365Field: z.string().optional(),
      /** What is known of the visitor, as a token in braces: `{!Visitor.Email}`. */
      comm100Field: z.string().optional(),
      /**
       * Place of the condition in the rule.
       *
       * @defaultValue the place in the list
       */
      order: z.number().int().optional(),
    },
    { key: ["dynamics365Field"], position: "order" },
  ).optional(),
};

/** The type of {@link identificationRuleRows}. It has a name, since comments on the keys reach no other file without. */
export interface IdentificationRuleRows extends RowsSchema<typeof ruleFields, Record<never, never>> {}

/** How a visitor is found in Dynamics 365, for each kind of object. */
export const identificationRuleRows: IdentificationRuleRows = rows(ruleFields, {
  key: ["dynamics365Entity"],
  unordered: true,
  oneEach: true,
});
