import type { PolicyResource } from "@pulumi/policy";
import { Inventory, type Link } from "../inventory/inventory.js";
import { hidden, type Item, itemOf } from "../inventory/item.js";
import { idKey } from "../runtime/identity.js";
import { isUnknown } from "../runtime/unknown.js";
import type { Fields } from "../runtime/value.js";

/** What a program sets, by URN: the engine tells it of each resource before it tells of the stack. */
export type Inputs = ReadonlyMap<string, Fields>;

/**
 * The inventory of what the engine shows to a policy. It tells no ids: those that can be told from what other resources say are filled in.
 *
 * @param inputs - What the program sets; a resource that is not among it is one that the program only reads. Empty where nobody knows.
 */
export async function inventoryOf(resources: readonly PolicyResource[], inputs: Inputs): Promise<Inventory> {
  const items = resources.flatMap((resource) => stackItem(resource, inputs) ?? []);
  const ids = idsIn(await Inventory.of(items));
  return Inventory.of(items.map((item) => ({ ...item, ...idFrom(ids.get(item.urn)) })));
}

/** Properties as they are. Read in the ordinary way, one that is not known yet throws. */
export function unguarded(props: Readonly<Record<string, unknown>>): Fields {
  const entries = Object.entries(Object.getOwnPropertyDescriptors(props));
  return Object.fromEntries(entries.map(([key, { value }]) => [key, value as unknown]));
}

const idFrom = (id: string | undefined) => (id === undefined ? {} : { id });

function stackItem(resource: PolicyResource, inputs: Inputs): Item | undefined {
  const { urn, type, props, opts, propertyDependencies, provider } = resource;
  const set = inputs.get(urn);
  const secrets = new Set(opts.additionalSecretOutputs);
  // An object that holds a secret is looked into: rules quote no setting, and the address beside a credential matters most of all.
  const isHidden = (key: string, value: unknown) => secrets.has(key) && typeof value !== "object";
  const shown = (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, isHidden(key, value) ? hidden : value]));
  const dependencies = Object.entries(propertyDependencies);
  const all = shown(unguarded(props));
  return itemOf({
    urn,
    type,
    inputs: set ? shown(set) : inputs.size === 0 ? all : {},
    outputs: all,
    propertyDependencies: Object.fromEntries(dependencies.map(([key, on]) => [key, on.map((one) => one.urn)])),
    protect: opts.protect,
    external: !set && inputs.size > 0,
    ...(provider && { provider: `${provider.urn}::` }),
  });
}

/** An argument: the ids that it holds, and the resources that they can be of. */
interface Argument {
  readonly ids: Set<string>;
  readonly urns: Set<string>;
}

/** Where an argument holds one id and takes it from one resource, the id is that resource's. Known pairs leave less to guess. */
function idsIn(inventory: Inventory): ReadonlyMap<string, string> {
  const open = inventory.items.flatMap((item) => argumentsOf(item, inventory));
  const found = new Map<string, string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { ids, urns } of open) {
      for (const [urn, id] of found) if (urns.has(urn) && ids.delete(id)) urns.delete(urn);
      const [[id], [urn]] = [[...ids], [...urns]];
      if (ids.size === 1 && urns.size === 1 && id !== undefined && urn !== undefined) found.set(urn, id);
    }
  }
  return found;
}

function argumentsOf(item: Item, inventory: Inventory): Argument[] {
  return Object.entries(item.dependsOn).flatMap(([key, on]) => {
    const links = inventory.linksOf(item).filter(({ path }) => path[0] === key);
    if (links.some(({ value }) => isUnknown(value))) return [];
    const targets = links.flatMap((link) => link.targets);
    return [{ ids: idsOf(links), urns: new Set(on.filter((urn) => isOf(inventory.at(urn), targets))) }];
  });
}

function idsOf(links: readonly Link[]): Set<string> {
  return new Set(links.map(({ value }) => idKey(value)));
}

function isOf(item: Item | undefined, targets: readonly string[]): boolean {
  return item !== undefined && targets.includes(item.type.replace(":", "/"));
}
