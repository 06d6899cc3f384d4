import { chooseCredentials } from "./credentials.js";
import type { Credentials } from "./credentials.js";
import { parseDomain } from "./domain.js";
import { parseEndpoint } from "./endpoint.js";
import { ConfigurationError } from "./errors/configuration-error.js";
import { howToSet } from "./how-to-set.js";
import { networkOf } from "./network.js";
import type { Hosts, Network } from "./network.js";
import { settingTable } from "./setting-table.js";
import type { SettingName } from "./setting-table.js";
import { settingValues } from "./setting-values.js";
import type { RawSettings, SettingValues } from "./setting-values.js";

/** Checked settings: all that a client needs. Plain data; holds credentials, so never show or store it. */
export interface Settings extends Network {
  /** Base URL of all calls, ends in `/v4/`. */
  readonly apiUrl: string;
  /** URL that gives access tokens. */
  readonly tokenUrl: string;
  /** The site's number; may be missing with OAuth alone, where the token carries it. */
  readonly siteId: number | undefined;
  readonly credentials: Credentials;
  /** Calls in {@link Settings.rateWindow}. */
  readonly rateLimit: number;
  /** Seconds. */
  readonly rateWindow: number;
}

/** Comm100's own limit for one IP address: calls, and seconds. */
const defaultRate = { rateLimit: 300, rateWindow: 300 };

/**
 * Checks all settings at once.
 *
 * @param raw - values from Pulumi's configuration or the provider's arguments; they win over the environment
 * @param environment - environment variables, read for what `raw` lacks
 * @param surroundings - environment variables that tell the way into the network
 * @throws ConfigurationError with every problem, each with the ways to set the value
 */
export function resolveSettings(
  raw: RawSettings,
  environment: NodeJS.ProcessEnv = process.env,
  surroundings: NodeJS.ProcessEnv = environment,
): Settings {
  const values = settingValues(raw, environment);
  const problems: string[] = [];
  const hosts = findHosts(values, problems);
  const credentials = chooseCredentials(values);
  if ("problems" in credentials) problems.push(...credentials.problems);
  const network = hosts && networkOf(hosts, surroundings, problems);
  const siteId = positiveInteger("siteId", values, problems);
  const rateLimit = positiveInteger("rateLimit", values, problems) ?? defaultRate.rateLimit;
  const rateWindow = positiveInteger("rateWindow", values, problems) ?? defaultRate.rateWindow;
  if (!hosts || !network || problems.length > 0 || "problems" in credentials) throw new ConfigurationError(problems);
  return { ...hosts, ...network, siteId, credentials, rateLimit, rateWindow };
}

function findHosts(values: SettingValues, problems: string[]): Hosts | undefined {
  const name = values.get("endpoint") === undefined ? "domain" : "endpoint";
  const given = values.get(name);
  if (given === undefined) {
    problems.push(`domain is missing: ${settingTable.domain.description}. ${howToSet("domain")}`);
    return undefined;
  }
  const result = name === "endpoint" ? parseEndpoint(given) : parseDomain(given);
  if ("problem" in result) {
    problems.push(`${name} cannot be used: ${result.problem} ${howToSet(name)}`);
    return undefined;
  }
  const { apiUrl, tokenUrl, warning } = result;
  return { apiUrl, tokenUrl, warnings: warning === undefined ? [] : [warning] };
}

function positiveInteger(name: SettingName, values: SettingValues, problems: string[]): number | undefined {
  const given = values.get(name);
  if (given === undefined) return undefined;
  const number = /^\d{1,15}$/.test(given) ? Number(given) : 0;
  if (number > 0) return number;
  problems.push(`${name} must be a whole number above 0, without other characters. ${howToSet(name)}`);
  return undefined;
}
