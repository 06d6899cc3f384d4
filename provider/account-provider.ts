import type * as pulumi from "@pulumi/pulumi";

/** The options of a resource or a look-up that say which account it goes to. Programs in JavaScript may write anything there. */
export interface AccountOptions {
  readonly provider?: pulumi.ProviderResource | null | undefined;
  providers?: Providers | null | undefined;
  readonly parent?: pulumi.Resource | null | undefined;
}

type Providers = Readonly<Record<string, pulumi.ProviderResource>> | readonly pulumi.ProviderResource[];

/** What the SDK keeps out of its types. */
type Inside = Partial<pulumi.Resource> & {
  readonly __providers?: Readonly<Record<string, pulumi.ProviderResource>>;
  readonly __parentResource?: pulumi.Resource;
};

/** The package of all dynamic resources, whose provider `comm100.Provider` is. */
const ownPackage = "pulumi-nodejs";

/**
 * The provider that resources and look-ups with these options go to; undefined for the stack's own account. The SDK looks under the name
 * of the package alone, and the engine at every provider of a component, whatever the key is that it stands under. So that all agree, the
 * question is answered here, for resources and look-ups alike: the option `provider` counts first, then `providers`, then the nearest
 * parent that has one.
 *
 * @throws When it is not plain which one is meant.
 */
export function accountProvider({ provider, providers, parent }: AccountOptions): pulumi.ProviderResource | undefined {
  if (provider === null) throw new Error("The option provider is null. Leave it out, or pass a comm100.Provider.");
  if (provider !== undefined && !isOwn(provider))
    throw new Error(`The option provider is ${described(provider)}. Pass a comm100.Provider.`);
  return provider ?? onlyOne(Object.values(providers ?? {})) ?? inherited(parent ?? undefined);
}

function inherited(parent: pulumi.Resource | undefined): pulumi.ProviderResource | undefined {
  for (let at = parent; at; at = inside(at).__parentResource) {
    const above = inside(inside(at).__parentResource).__providers ?? {};
    const own = Object.entries(inside(at).__providers ?? {}).filter(([key, one]) => above[key] !== one);
    const found = onlyOne(own.map(([, one]) => one));
    if (found) return found;
  }
  return undefined;
}

function inside(resource: pulumi.Resource | undefined): Inside {
  return resource ?? {};
}

function onlyOne(providers: readonly pulumi.ProviderResource[]): pulumi.ProviderResource | undefined {
  const [found, ...others] = new Set(providers.filter(isOwn));
  if (others.length === 0) return found;
  throw new Error(
    "The option providers has several accounts of Comm100. Pass one, or give each resource its own with the option provider.",
  );
}

function isOwn(provider: pulumi.ProviderResource): boolean {
  return packageOf(provider) === ownPackage;
}

/** What a program in JavaScript passes may be no provider at all. */
function packageOf(provider: object): string | undefined {
  return (provider as { getPackage?: () => string }).getPackage?.();
}

function described(provider: pulumi.ProviderResource): string {
  const name = packageOf(provider);
  return name === undefined ? "no provider" : `a provider of the package ${name}`;
}
