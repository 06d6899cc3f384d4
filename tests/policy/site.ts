import { Inventory } from "../../provider/inventory/inventory.js";
import { itemOf } from "../../provider/inventory/item.js";
import type { Fields } from "../../provider/runtime/value.js";

/** What the engine shows for a text that a preview does not know. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Another resource of the site, by its name in the program, where an id is wanted. */
export interface Reference {
  readonly of: string;
}

/** The id of another resource. */
export const idOf = (of: string): Reference => ({ of });

interface More {
  /** What the site has besides. */
  readonly outputs?: Fields;
  readonly account?: string;
  /** Whether the program only looks at it. */
  readonly external?: boolean;
}

/** A resource of a program: its type, its name, and what the program sets. */
export type Made = readonly [type: string, name: string, inputs: Fields, more?: More];

/** Whether ids are known: in a state they are, in the first preview none is. */
export type View = "preview" | "state";

/** An inventory of resources, as the engine tells of them. */
export function inventoryOf(made: readonly Made[], view: View): Promise<Inventory> {
  const urnOf = (name: string) => {
    const type = made.find(([, own]) => own === name)?.[0];
    if (type === undefined) throw new Error(name);
    return `urn:pulumi:test::site::pulumi-nodejs:dynamic/comm100/${type}::${name}`;
  };
  const items = made.map(([type, name, inputs, { outputs = {}, account = "default", external = false } = {}]) => {
    const set = resolved(inputs, view) as Fields;
    return itemOf({
      urn: urnOf(name),
      type: `pulumi-nodejs:dynamic/comm100/${type}`,
      ...(view === "state" && { id: `id of ${name}` }),
      inputs: set,
      external,
      outputs: { ...outputs, ...(view === "state" && set) },
      propertyDependencies: Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [key, referencesIn(value).map(urnOf)]),
      ),
      provider: `urn:pulumi:test::site::pulumi:providers:pulumi-nodejs::${account}::1`,
    });
  });
  return Inventory.of(items.flatMap((item) => item ?? []));
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "of" in value;
}

function resolved(value: unknown, view: View): unknown {
  if (isReference(value)) return view === "state" ? `id of ${value.of}` : unknown;
  if (Array.isArray(value)) return value.map((one) => resolved(one, view));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part, view)]));
}

function referencesIn(value: unknown): string[] {
  if (isReference(value)) return [value.of];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}
