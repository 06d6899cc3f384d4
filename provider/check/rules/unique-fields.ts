/** The fields that the API's documentation calls unique, within the site and in any case of letters. */
export const uniqueFields: Readonly<Record<string, string>> = {
  "contact:ContactField": "name",
  "global:Agent": "email",
  "global:OAuthClient": "clientId",
  "livechat:Campaign": "name",
  "ticketing:Field": "name",
};
