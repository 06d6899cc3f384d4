import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "channelapp",
  name: "ContactIdentityType",
  noun: "contact identity type",
  path: "channelapp/contactidentitytypes",
  fields: {},
  outputs: {
    /** Name of the type: `Email`. */
    Name: z.string().optional(),
    /** Address of its icon. */
    IconUrl: z.string().optional(),
  },
});

const look = lookUps(definition);

/** Looks up one contact identity type, by any of its fields: `getContactIdentityType({ Name: "Email" })`. */
export const getContactIdentityType = look.one;

/** {@link getContactIdentityType} with outputs. */
export const getContactIdentityTypeOutput = look.oneOutput;

/** Looks up all contact identity types that a filter lets through; without one, all there are. */
export const getContactIdentityTypes = look.all;

/** {@link getContactIdentityTypes} with outputs. */
export const getContactIdentityTypesOutput = look.allOutput;
