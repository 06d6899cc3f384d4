import type * as pulumi from "@pulumi/pulumi";
import type { RawSettings, SettingName } from "./client/index.js";
import type { Account, Fields, SettingsOrigin } from "./runtime/index.js";

/**
 * What the engine's provider process loads. Every state holds a text that calls {@link provider}; that name, its parameter and this
 * sub-path are a contract with all states ever written. Nothing here may be loaded before it is needed: the host cannot wait for it.
 */

/** Configuration as the engine's host gives it: the stack's, or that of a `comm100.Provider`. */
let configuration: pulumi.dynamic.Config | undefined;
let account: Promise<Account> | undefined;
let origin: SettingsOrigin | undefined;
const providers = new Map<string, Promise<pulumi.dynamic.ResourceProvider>>();

/**
 * The provider of a type.
 *
 * @param type - `area:Name`, as in `livechat:Shift`.
 */
export function provider(type: string): pulumi.dynamic.ResourceProvider {
  const load = () => {
    const known = providers.get(type) ?? loadProvider(type);
    providers.set(type, known);
    return known as Promise<Required<pulumi.dynamic.ResourceProvider>>;
  };
  return {
    // Must not wait, and must not fail: the host lets other calls through meanwhile, and forgets failures.
    configure: (request) => {
      configuration = request.config;
      return Promise.resolve();
    },
    check: async (olds: Fields, inputs: Fields) => {
      const [{ check }, { totalKey, withRest }] = await Promise.all([load(), import("./rest-of-program.js")]);
      const { [totalKey]: total, ...news } = inputs;
      return withRest(await check(olds, news), total);
    },
    diff: async (id, olds: Fields, news: Fields) => (await load()).diff(id, olds, news),
    create: async (inputs: Fields) => (await load()).create(inputs),
    read: async (id, props: Fields) => (await load()).read(id, props),
    update: async (id, olds: Fields, news: Fields) => (await load()).update(id, olds, news),
    delete: async (id, props: Fields) => (await load()).delete(id, props),
  };
}

async function loadProvider(type: string): Promise<pulumi.dynamic.ResourceProvider> {
  const [{ createProvider, SettingsOrigin }, { definitionOf }] = await Promise.all([
    import("./runtime/index.js"),
    import("./resources/definition-of.js"),
  ]);
  const ofProcess = (origin ??= new SettingsOrigin());
  return createProvider(await definitionOf(type), () => (account ??= openAccount(ofProcess)), ofProcess);
}

async function openAccount(origin: SettingsOrigin): Promise<Account> {
  const [{ Account, guardsFrom, siteOf }, client] = await Promise.all([
    import("./runtime/index.js"),
    import("./client/index.js"),
  ]);
  const names = Object.keys(client.settingTable) as SettingName[];
  const given = names.map((name) => [name, configuration?.get(`comm100:${name}`)] as const);
  const raw: RawSettings = Object.fromEntries(
    given.filter((entry): entry is [SettingName, string] => entry[1] !== undefined),
  );
  origin.fromEngine = Object.keys(raw);
  // The engine shows what a provider process prints; it has no other way to say something.
  const say = (message: string) => {
    console.log(message);
  };
  const guards = guardsFrom((name) => configuration?.get(name));
  const settings = client.resolveSettings(raw);
  return new Account(client.createClient(settings, { log: say }), say, guards, siteOf(settings));
}
