import type { JsonObject } from "./json.js";
import type { Strictness } from "./strictness.js";

/** What a client signs in with. */
export interface Credentials {
  readonly siteId: number;
  readonly email: string;
  readonly apiKey: string;
  readonly password: string;
  readonly clientId: string;
}

/** The credentials of an emulator that was given none. */
export const defaultCredentials: Credentials = {
  siteId: 10000,
  email: "owner@company.example",
  apiKey: "emulator-api-key",
  password: "emulator-password",
  clientId: "emulator-client",
};

/**
 * What the site holds at first. A key that names a collection takes an array of objects, `{"global/agents": [{…}]}`;
 * one that names a single object takes what differs from its defaults, `{"livechat/campaigns/{id}/preChat": {…}}`
 * with a real id. Paths and fields have to be the API's; values are not validated.
 */
export type Seed = Readonly<Record<string, JsonObject | readonly JsonObject[]>>;

/** How too many calls are answered. */
export interface LimitAnswer {
  /** Default 429. The documents do not state it; an older version knew 403. */
  readonly status?: number;
  /** Default: `Retry-After` in seconds. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Settings of an emulator. */
export interface EmulatorOptions {
  /** Port to listen on. Default: any free one. */
  readonly port?: number;
  /**
   * Address to listen on. Default `127.0.0.1`, which only this machine can call. With another one, such as `0.0.0.0` in a container, the
   * control paths want a token.
   */
  readonly host?: string;
  /** Names by which it may be called, besides this machine's own. Calls by other names are refused: a page on the web could make them. */
  readonly allowedHosts?: readonly string[];
  readonly siteId?: number;
  readonly email?: string;
  readonly apiKey?: string;
  readonly password?: string;
  readonly clientId?: string;
  /** Calls that one address may make in a window. Default 300; 0 for no limit. */
  readonly rateLimit?: number;
  /** Length of the window in seconds. Default 300. */
  readonly rateWindow?: number;
  readonly limitAnswer?: LimitAnswer;
  /** Seconds that a token lives. Default 43199. */
  readonly tokenLifetime?: number;
  /**
   * How the client's id must be called in a request for a token. The API's introduction has `client_id` in its table and `client_Id` in its
   * sample. Default: letters of any case.
   */
  readonly clientIdName?: "client_id" | "client_Id";
  /** Features that the site's plan lacks: `{role: false}` makes writes of roles answer 403 FeatureNotAvailable. */
  readonly features?: Readonly<Record<string, boolean>>;
  readonly seed?: Seed;
  /** Whether the journal and the rows show credentials. Default: `[secret]` stands in their place. */
  readonly showSecrets?: boolean;
  /** Reads what the documents leave open the harder way: all of it, or what is named. Default: none of it. */
  readonly strict?: boolean | Strictness;
}
