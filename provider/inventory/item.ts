import { isUnknown } from "../runtime/unknown.js";
import { type Fields, isFields } from "../runtime/value.js";
import { valuesOf } from "../runtime/memory.js";
import type { EngineResource } from "./engine-resource.js";

/** A resource of this package, as a state, a preview or a program shows it. */
export interface Item {
  readonly urn: string;
  /** `livechat:Shift`, as states name it. */
  readonly type: string;
  /** Name of the resource in the program. */
  readonly name: string;
  /** The API's id; undefined as long as the object is not made. */
  readonly id?: string;
  /** What the program sets. What is not known yet is one of the engine's marks; a secret is {@link hidden}. */
  readonly inputs: Fields;
  /** What is known of the object on the site; empty as long as it is not made. */
  readonly outputs: Fields;
  /** The resources whose outputs an argument takes, by the argument's name. */
  readonly dependsOn: Readonly<Record<string, readonly string[]>>;
  /** Whether Pulumi refuses to delete it. */
  readonly isProtected: boolean;
  /** Whether the program only reads it, by `get`. */
  readonly isExternal: boolean;
  /** Whether the option `import` makes it stand for an object that exists already. */
  readonly isImported?: boolean;
  /** The id that the option `import` gives, if it is known. */
  readonly importedId?: string;
  /** Name of the `comm100.Provider` in the program, if it is not of the account that the configuration names. */
  readonly account?: string;
}

/** What stands for a secret where a value is shown. */
export const hidden = "[secret]";

const token = /^pulumi-nodejs:dynamic\/comm100\/(\w+:\w+)$/;
/** How the engine marks a secret in states. */
const secretMark = "4dabf18193072939515e22adb298388d";

/** A resource of the engine as an item; undefined where it is none of ours. */
export function itemOf(resource: EngineResource): Item | undefined {
  const { urn, type, id, inputs = {}, outputs = {}, propertyDependencies, protect, external, provider } = resource;
  const [, ours] = token.exec(type) ?? [];
  if (ours === undefined) return undefined;
  const dependencies = Object.entries(propertyDependencies ?? {});
  return {
    urn,
    type: ours,
    name: nameIn(urn),
    ...(id !== undefined && id !== "" && !isUnknown(id) && { id }),
    inputs: shown(valuesOf(inputs)) as Fields,
    outputs: shown(valuesOf(outputs)) as Fields,
    dependsOn: Object.fromEntries(dependencies.map(([key, urns]) => [key, urns ?? []])),
    isProtected: protect === true,
    isExternal: external === true,
    ...("__import" in inputs && { isImported: true }),
    ...(typeof inputs["__import"] === "string" && !isUnknown(inputs["__import"]) && { importedId: inputs["__import"] }),
    ...accountIn(provider),
  };
}

/** What a program calls a resource, by its URN: all after the stack, the project and the type. A name may hold colons itself. */
export function nameIn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** `urn:…::pulumi:providers:pulumi-nodejs::staging::<id>` is of the account `staging`. */
function accountIn(provider = ""): Pick<Item, "account"> {
  const [, name = "default"] = /::([^:]+)::[^:]*$/.exec(provider) ?? [];
  return name.startsWith("default") ? {} : { account: name };
}

/** All that is known of an item: what the site has, and over it what the program sets. */
export function knownOf({ inputs, outputs }: Item): Fields {
  return { ...outputs, ...inputs };
}

/** A value without secrets, however the engine wrote them. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (!isFields(value)) return value;
  if (secretMark in value) return hidden;
  // No setting is called as what every object has, such as "constructor", which would be found where it is not.
  const own = Object.entries(value).filter(([key]) => !(key in Object.prototype));
  return Object.fromEntries(own.map(([key, part]) => [key, shown(part)]));
}
