import { howToSet } from "./how-to-set.js";
import type { SettingName } from "./setting-table.js";
import { settingTable } from "./setting-table.js";
import type { SettingValues } from "./setting-values.js";

/** How calls are authenticated: HTTP Basic with an API key, or OAuth with a password. */
export type Credentials =
  | { readonly kind: "apiKey"; readonly email: string; readonly apiKey: string }
  | { readonly kind: "password"; readonly email: string; readonly password: string; readonly clientId: string };

/** The credentials, or every reason why there are none. */
export type CredentialsResult = Credentials | { readonly problems: readonly string[] };

const kinds =
  "Comm100 takes either email and apiKey with siteId (HTTP Basic), or email, password and clientId (OAuth).";

/**
 * Chooses the kind of authentication. What the configuration names wins over the environment;
 * within one of them an API key wins over a password.
 *
 * @param values - the settings as given
 */
export function chooseCredentials(values: SettingValues): CredentialsResult {
  const kind = chooseKind(values);
  if (kind === undefined) {
    const lacking = (["apiKey", "siteId", "password", "clientId"] as const).filter((name) => !values.get(name));
    const ways = lacking.map((name) => `${name}: ${howToSet(name)}`);
    return { problems: [...missing(values, ["email"]), `apiKey or password is missing. ${kinds} ${ways.join(" ")}`] };
  }
  const needed: SettingName[] = kind === "apiKey" ? ["email", "apiKey", "siteId"] : ["email", "password", "clientId"];
  const problems = missing(values, needed);
  if (problems.length > 0) return { problems: problems.map((problem) => `${problem} ${kinds}`) };
  const given = (name: SettingName): string => values.get(name) ?? "";
  return kind === "apiKey"
    ? { kind, email: given("email"), apiKey: given("apiKey") }
    : { kind, email: given("email"), password: given("password"), clientId: given("clientId") };
}

function chooseKind(values: SettingValues): Credentials["kind"] | undefined {
  for (const source of ["configuration", "environment"] as const) {
    for (const kind of ["apiKey", "password"] as const) {
      if (values.source(kind) === source) return kind;
    }
  }
  return undefined;
}

function missing(values: SettingValues, names: readonly SettingName[]): string[] {
  return names
    .filter((name) => values.get(name) === undefined)
    .map((name) => `${name} is missing: ${settingTable[name].description}. ${howToSet(name)}`);
}
