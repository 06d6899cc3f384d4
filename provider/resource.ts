import * as pulumi from "./sdk.js";
import type { z } from "zod";
import { accountProvider, type AccountOptions } from "./account-provider.js";
import { isMocked } from "./is-mocked.js";
import { refuseSettings } from "./refuse-settings.js";
import type { Definition, Shape } from "./schema/definition.js";
import { ownInputs } from "./own-inputs.js";
import { holdsSecret, type Node, objectNode } from "./schema/shape.js";
import { countedOn, totalKey } from "./rest-of-program.js";
import { givesSecret, sealed, secretArguments } from "./sealed.js";
import { SparedTraces } from "./spared-traces.js";

/** A value of a program: plain, or an output of another resource, at any depth. Unions stay whole. */
export type Deep<T> = pulumi.Input<
  [T] extends [readonly (infer E)[]]
    ? Deep<E>[]
    : [T] extends [object]
      ? { [K in keyof T]: Deep<Exclude<T[K], undefined>> | Extract<T[K], undefined> }
      : T
>;

type Optional<S extends Shape> = { [K in keyof S]: undefined extends z.input<S[K]> ? K : never }[keyof S];

type DeepShape<S extends Shape> = { [K in keyof S as K extends Optional<S> ? never : K]: Deep<z.input<S[K]>> } & {
  [K in keyof S as K extends Optional<S> ? K : never]?: Deep<Exclude<z.input<S[K]>, undefined>> | undefined;
};

type OutputShape<S extends Shape> = { readonly [K in keyof S]: pulumi.Output<z.output<S[K]>> };

/** The arguments of a resource: what can be set, and the ids of its parents. */
export type Args<D extends Definition> =
  D extends Definition<infer F, Shape, infer P> ? DeepShape<P> & DeepShape<F> : never;

/** The outputs of a resource: its arguments as they stand on the server, and what the API answers besides. */
export type Outputs<D extends Definition> =
  D extends Definition<infer F, infer O, infer P> ? OutputShape<P> & OutputShape<F> & OutputShape<O> : never;

type Arguments<A> =
  Record<never, never> extends A
    ? [args?: A, opts?: pulumi.CustomResourceOptions]
    : [args: A, opts?: pulumi.CustomResourceOptions];

/** A class made by {@link resource}. */
export interface ResourceClass<D extends Definition, A> {
  new (name: string, ...rest: Arguments<A>): pulumi.CustomResource & Outputs<D>;

  /**
   * Reads an object that exists already, without managing it.
   *
   * @param name - Name of the resource in the program.
   * @param id - The API's id; of a singleton its path (`global/site`), of a child singleton the parent's id; of an object whose path
   * names a parent, `parentId/id`.
   * @param opts - Options of the resource.
   * @throws When the object does not exist.
   */
  get<T>(
    this: new (name: string, ...rest: never) => T,
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): T;

  /** Whether a value is a resource of this class, even one from another copy of the package. */
  isInstance(value: unknown): boolean;

  /** The definition that the class was made from. */
  readonly definition: D;
}

/** The input that holds {@link providerText}. Comes after all others. */
const lastKey = "__provider";

/** Traces of the resource that is being constructed. */
let current: SparedTraces | undefined;

/** The text that every state keeps: from a type to its provider. A contract with every state ever written; see docs/architecture.md. */
export const providerText = (area: string, name: string) =>
  `exports.handler = () => require("pulumi-comm100/dynamic").provider("${area}:${name}");`;

/**
 * Makes a Pulumi class from a definition: `class Shift extends resource<typeof definition, ShiftArgs>(definition) {}`. The arguments'
 * own name makes the compiler's messages short.
 */
export function resource<const D extends Definition, A extends Args<D>>(definition: D): ResourceClass<D, A> {
  const { area, name: type, fields, outputs = {}, parent = {} } = definition;
  const node = objectNode({ ...parent, ...fields, ...outputs });
  const token = `pulumi-nodejs:dynamic/comm100/${area}:${type}`;
  const unset = Object.fromEntries([...node.keys.keys()].map((key) => [key, undefined]));
  const secrets = [...node.keys].filter(([, part]) => part.secret).map(([key]) => key);
  const holders = [...node.keys].filter(([, part]) => !part.secret && holdsSecret(part));

  class Comm100Resource extends pulumi.CustomResource {
    static readonly definition = definition;

    constructor(name: string, args: pulumi.Inputs = {}, opts: pulumi.CustomResourceOptions = {}) {
      refuseSettings();
      const { import: adopted, ...rest } = opts;
      const provider = accountProvider(rest);
      const internal = {
        __secrets: secretArguments(args, secrets),
        ...(adopted !== undefined && { __import: adopted }),
        ...(opts.id !== undefined ? { __get: true } : ownInputs(token, name, opts.parent, provider)),
      };
      const total = opts.id === undefined && !isMocked() ? { [totalKey]: countedOn(provider) } : {};
      // The engine seals a whole argument, so those are left open that could hold a secret and do not.
      const sealedKeys = [...secrets, ...holders.flatMap(([key, part]) => (givesSecret(args[key], part) ? [key] : []))];
      const options = pulumi.mergeOptions(onAccount(rest, provider), { additionalSecretOutputs: sealedKeys });
      const traces = (current = new SparedTraces());
      try {
        super(
          token,
          name,
          { ...unset, ...internal, ...total, ...sealedArgs(args, node), [lastKey]: providerText(area, type) },
          options,
        );
      } catch (error) {
        traces.mend(error);
        throw error;
      } finally {
        traces.end();
      }
    }

    /** The SDK sets up the properties in order; this one is the last. */
    set [lastKey](output: pulumi.Output<string>) {
      current?.end();
      Object.defineProperty(this, lastKey, { value: output, enumerable: true, configurable: true, writable: true });
    }

    static get(name: string, id: pulumi.Input<pulumi.ID>, opts: pulumi.CustomResourceOptions = {}): Comm100Resource {
      return new this(name, {}, { ...opts, id });
    }

    static override isInstance(value: unknown): value is Comm100Resource {
      return super.isInstance(value) && (value as { __pulumiType?: unknown }).__pulumiType === token;
    }
  }

  return Comm100Resource as unknown as ResourceClass<D, A>;
}

/** Options that name the account's provider as the SDK understands it, which takes no `providers` here. */
function onAccount(
  opts: pulumi.CustomResourceOptions,
  provider: pulumi.ProviderResource | undefined,
): pulumi.CustomResourceOptions {
  if (!provider) return opts;
  const options: pulumi.CustomResourceOptions & AccountOptions = { ...opts, provider };
  delete options.providers;
  return options;
}

function sealedArgs(args: pulumi.Inputs, node: Node & { kind: "object" }): pulumi.Inputs {
  const keys = Object.keys(args);
  return Object.fromEntries(keys.map((key) => [key, sealed(args[key], node.keys.get(key))]));
}
