/** One setting: how it is called in Pulumi's configuration and in the environment, and what it is. */
export interface SettingDescription {
  /** Name in Pulumi's configuration, in the namespace `comm100`, and argument of the provider. */
  readonly name: SettingName;
  /** Environment variable that is read when the configuration has no value. */
  readonly environment: string;
  /** True when the value must never be shown. */
  readonly secret: boolean;
  /** Type of the value. Pulumi's configuration and the environment hold it as text. */
  readonly type: "string" | "integer";
  /** What it is, in a sentence without a full stop. */
  readonly description: string;
  /** A value that shows the form. */
  readonly example: string;
}

/** Names of all settings. */
export type SettingName =
  "domain" | "siteId" | "email" | "apiKey" | "password" | "clientId" | "endpoint" | "rateLimit" | "rateWindow";

const text = { secret: false, type: "string" } as const;
const secret = { secret: true, type: "string" } as const;
const integer = { secret: false, type: "integer" } as const;

/** All settings, by name. The provider class and the documents are made from this table. */
export const settingTable: Readonly<Record<SettingName, SettingDescription>> = {
  domain: {
    ...text,
    name: "domain",
    environment: "COMM100_DOMAIN",
    description: "the domain of your Control Panel, as the browser shows it",
    example: "dash11.comm100.io",
  },
  siteId: {
    ...integer,
    name: "siteId",
    environment: "COMM100_SITE_ID",
    description: "the number of your Comm100 site",
    example: "10000",
  },
  email: {
    ...text,
    name: "email",
    environment: "COMM100_EMAIL",
    description: "the e-mail address of the agent who makes the calls",
    example: "ada@example.com",
  },
  apiKey: {
    ...secret,
    name: "apiKey",
    environment: "COMM100_API_KEY",
    description: "the agent's API key, in the Control Panel under My Profile > More Information",
    example: "<key>",
  },
  password: {
    ...secret,
    name: "password",
    environment: "COMM100_PASSWORD",
    description: "the agent's password, for OAuth",
    example: "<password>",
  },
  clientId: {
    ...text,
    name: "clientId",
    environment: "COMM100_CLIENT_ID",
    description: "the id of an OAuth client, in the Control Panel under Global Settings > Security > OAuth Client",
    example: "<client id>",
  },
  endpoint: {
    ...text,
    name: "endpoint",
    environment: "COMM100_ENDPOINT",
    description: "a base URL to call instead of Comm100's hosts, such as an emulator's",
    example: "http://127.0.0.1:4100",
  },
  rateLimit: {
    ...integer,
    name: "rateLimit",
    environment: "COMM100_RATE_LIMIT",
    description: "how many calls to make in rateWindow seconds, 300 unless set",
    example: "300",
  },
  rateWindow: {
    ...integer,
    name: "rateWindow",
    environment: "COMM100_RATE_WINDOW",
    description: "the seconds in which rateLimit calls are made, 300 unless set",
    example: "300",
  },
};
