import * as pulumi from "./sdk.js";
import type { RawSettings, SettingName } from "./client/index.js";
import { accountProvider } from "./account-provider.js";
import { Provider } from "./provider.js";
import type { Account } from "./runtime/index.js";

const accounts = new Map<string, Account>();

/**
 * The account that look-ups of a program call: that of `opts.provider` or of `opts.parent`, else the stack's. What its configuration
 * lacks comes from the environment.
 *
 * @throws When a setting is not known yet, as in a preview when another resource gives it.
 */
export async function openAccount(opts: pulumi.InvokeOptions = {}): Promise<Account> {
  const provider = accountProvider(opts);
  const [{ Account }, client] = await Promise.all([import("./runtime/index.js"), import("./client/index.js")]);
  const names = Object.keys(client.settingTable) as SettingName[];
  const given = provider === undefined ? stackSettings(names) : settingsOf(provider);
  const raw: RawSettings = Object.fromEntries(
    await Promise.all(
      names.filter((name) => given[name] !== undefined).map(async (name) => [name, await known(given[name], name)]),
    ),
  ) as RawSettings;
  const settings = client.resolveSettings(raw);
  const key = JSON.stringify(settings);
  const account =
    accounts.get(key) ?? new Account(client.createClient(settings), (message) => void pulumi.log.info(message));
  accounts.set(key, account);
  return account;
}

type Given = Readonly<Partial<Record<SettingName, pulumi.Input<string | number>>>>;

/** What the engine makes of another provider of the package, its process alone knows. */
function settingsOf(provider: pulumi.ProviderResource): Given {
  if (Provider.isAccount(provider)) return provider.settings;
  throw new Error(
    "The provider is no comm100.Provider, so it is not known which account it is. Pass a comm100.Provider.",
  );
}

function stackSettings(names: readonly SettingName[]): Given {
  const config = new pulumi.Config("comm100");
  return Object.fromEntries(names.map((name) => [name, config.getSecret(name)]));
}

async function known(value: pulumi.Input<string | number> | undefined, name: string): Promise<string | number> {
  const output = pulumi.output(value) as pulumi.Output<string | number> & {
    promise(): Promise<string | number>;
    isKnown: Promise<boolean>;
  };
  if (await output.isKnown) return output.promise();
  throw new Error(
    `comm100.Provider: ${name} is not known yet, so nothing can be looked up with it. Use the …Output form in an apply.`,
  );
}
