import * as pulumi from "./sdk.js";
import { type SettingName, settingTable } from "./client/setting-table.js";
import { hintOn } from "./near-miss.js";
import { guardTable } from "./runtime/guard-table.js";

/** The settings of an account. What is left out is taken from the environment, never from the stack's configuration. */
export interface ProviderArgs {
  /** Domain of the Control Panel: `dash11.comm100.io`. Environment: `COMM100_DOMAIN`. */
  domain?: pulumi.Input<string>;
  /** Number of the site. Needed with an API key. Environment: `COMM100_SITE_ID`. */
  siteId?: pulumi.Input<string | number>;
  /** E-mail address of the agent who makes the calls. Environment: `COMM100_EMAIL`. */
  email?: pulumi.Input<string>;
  /** The agent's API key. Environment: `COMM100_API_KEY`. */
  apiKey?: pulumi.Input<string>;
  /** The agent's password, for OAuth. Environment: `COMM100_PASSWORD`. */
  password?: pulumi.Input<string>;
  /** Id of an OAuth client. Environment: `COMM100_CLIENT_ID`. */
  clientId?: pulumi.Input<string>;
  /** Base URL of an emulator, instead of a domain. Environment: `COMM100_ENDPOINT`. */
  endpoint?: pulumi.Input<string>;
  /**
   * Calls in a window. Environment: `COMM100_RATE_LIMIT`.
   *
   * @defaultValue 300
   */
  rateLimit?: pulumi.Input<string | number>;
  /**
   * Seconds of a window. Environment: `COMM100_RATE_WINDOW`.
   *
   * @defaultValue 300
   */
  rateWindow?: pulumi.Input<string | number>;
}

/**
 * A second account in the same program. Pass it to resources and look-ups as `opts.provider`.
 *
 * @example
 * ```ts
 * const staging = new comm100.Provider("staging", { domain: "dash12.comm100.io", siteId: 20001, email, apiKey });
 * new comm100.livechat.Campaign("shop", { name: "Shop" }, { provider: staging });
 * ```
 */
export class Provider extends pulumi.ProviderResource {
  /** The settings, for look-ups, which run in the program. */
  readonly settings: Readonly<Partial<Record<SettingName, pulumi.Input<string | number>>>>;

  /**
   * @param name - Name of the resource in the program.
   * @param args - The account. Its secrets are encrypted in state.
   * @param opts - Options of the resource.
   */
  constructor(name: string, args: ProviderArgs, opts?: pulumi.ResourceOptions) {
    refuseUnknown(args);
    const settings = { ...args, ...sealed(args, "apiKey"), ...sealed(args, "password") };
    const entries = Object.entries(settings) as [string, pulumi.Input<string | number> | undefined][];
    const text = (value: pulumi.Input<string | number>) => pulumi.interpolate`${value}`;
    const given: [string, pulumi.Input<string>][] = entries.flatMap(([key, value]) =>
      value === undefined ? [] : [[`comm100:${key}`, text(value)]],
    );
    super("pulumi-nodejs", name, { ...stackGuards(), ...Object.fromEntries(given) }, opts);
    this.settings = settings;
  }

  /** Whether a provider is an account, even one of another copy of the package. */
  static isAccount(provider: pulumi.ProviderResource): provider is Provider {
    return provider instanceof Provider || "settings" in provider;
  }
}

/** @throws When a program in JavaScript misspells a setting, which would leave it to the environment. */
function refuseUnknown(args: ProviderArgs): void {
  const names = Object.keys(settingTable);
  const [unknown] = Object.keys(args).filter((key) => !names.includes(key));
  if (unknown === undefined) return;
  const hint =
    unknown in guardTable
      ? `a guard counts for all accounts: set it with \`pulumi config set comm100:${unknown}\``
      : hintOn(unknown, names);
  throw new Error(`comm100.Provider has no setting ${unknown}; ${hint}`);
}

/** The guards of the stack: a process that gets the settings of a provider sees no others. */
function stackGuards(): Record<string, string> {
  const config = pulumi.allConfig();
  const keys = Object.values(guardTable).map((guard) => guard.config);
  return Object.fromEntries(keys.flatMap((key) => (config[key] === undefined ? [] : [[key, config[key]]])));
}

function sealed(args: ProviderArgs, key: "apiKey" | "password"): ProviderArgs {
  const value = args[key];
  return value === undefined ? {} : { [key]: pulumi.secret(value) };
}
