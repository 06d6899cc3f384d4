/** Differences that the conventions allow, each with its reason. */
export const waivers = {
  /** Fields that a class and the API's description do not share. */
  fields: {} as Readonly<Record<string, string>>,
  /** Resources without look-ups. */
  lookUps: {} as Readonly<Record<string, string>>,
};
