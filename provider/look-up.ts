import * as pulumi from "./sdk.js";
import type { z } from "zod";
import type { FilterForm } from "./filter.js";
import { LookUpCall, type LookUpKind } from "./look-up-call.js";
import type { Deep } from "./resource.js";
import type { AnyDefinition, Definition, Shape } from "./schema/definition.js";
import { placeholderOf, placeholders } from "./schema/placeholder.js";
import { unknownText } from "./schema/unknown-text.js";
import { tellStandIn, withoutNetworkVariable } from "./without-network.js";

type Plain<S extends Shape> = { readonly [K in keyof S]: z.output<S[K]> };

type Scalars<S extends Shape> = {
  [K in keyof S as Exclude<z.output<S[K]>, undefined> extends string | number | boolean ? K : never]?: Exclude<
    z.output<S[K]>,
    undefined
  >;
};

/** Ids are text; the definition says so where they are numbers. */
type Id<O extends Shape> = "id" extends keyof O ? unknown : { readonly id: string };

/** An object as the API has it. Secrets are left out. */
export type Found<D extends AnyDefinition> =
  D extends Definition<infer F, infer O, infer P> ? Id<O> & Plain<P> & Plain<F> & Plain<O> : never;

/** What to look for: fields that must be as given, and the ids of parents where the path needs them. */
export type Filter<D extends AnyDefinition> =
  D extends Definition<infer F, infer O, infer P>
    ? Partial<Id<O>> & { keywords?: string } & { [K in keyof P]: string } & Scalars<F> & Scalars<O>
    : never;

/** Looks up all objects that a filter lets through. */
export type LookUpAll<D extends AnyDefinition> = (
  filter?: Filter<D>,
  opts?: pulumi.InvokeOptions,
) => Promise<Found<D>[]>;

/** Looks up the one object that a filter lets through; none or several is an error. */
export type LookUp<D extends AnyDefinition> = (filter: Filter<D>, opts?: pulumi.InvokeOptions) => Promise<Found<D>>;

/** A filter that may hold outputs. */
type DeepFilter<D extends AnyDefinition> = { [K in keyof Filter<D>]: Deep<Exclude<Filter<D>[K], undefined>> };

/** {@link LookUp} with outputs. */
export type LookUpOutput<D extends AnyDefinition> = (
  filter: DeepFilter<D>,
  opts?: pulumi.InvokeOptions,
) => pulumi.Output<Found<D>>;

/** {@link LookUpAll} with outputs. */
export type LookUpAllOutput<D extends AnyDefinition> = (
  filter?: DeepFilter<D>,
  opts?: pulumi.InvokeOptions,
) => pulumi.Output<Found<D>[]>;

/** The four look-ups of a resource that has a list. */
export interface LookUps<D extends AnyDefinition> {
  readonly one: LookUp<D>;
  readonly all: LookUpAll<D>;
  readonly oneOutput: LookUpOutput<D>;
  readonly allOutput: LookUpAllOutput<D>;
}

/**
 * Makes the look-ups of a definition. They run in the program, in previews too, and read a list once in a run, however often they are
 * called. In a unit test that has set mocks, the mocks answer.
 */
export function lookUps<const D extends AnyDefinition>(definition: D): LookUps<D> {
  const made = process.env[withoutNetworkVariable] === undefined ? realLookUps(definition) : blindLookUps(definition);
  // What can only be read has no class to ask for its definition; the reference pages ask its look-ups.
  for (const lookUp of Object.values(made)) Object.assign(lookUp, { definition });
  return made as unknown as LookUps<D>;
}

/** The four look-ups, before they have their types. */
type Forms = Record<keyof LookUps<AnyDefinition>, (filter?: unknown, opts?: pulumi.InvokeOptions) => unknown>;

function realLookUps(definition: AnyDefinition): Forms {
  const plain = (kind: LookUpKind) => async (filter: unknown, opts?: pulumi.InvokeOptions) => {
    const call = new LookUpCall(definition, kind, opts);
    call.refuse(filter, "plain");
    return call.answer(filter);
  };
  const withOutputs = (kind: LookUpKind) => (filter: unknown, opts?: pulumi.InvokeOptions) => {
    const call = new LookUpCall(definition, kind, opts);
    call.refuse(filter, "outputs");
    const given: pulumi.Output<unknown> = pulumi.output(filter as object);
    return given.apply((known) => {
      call.refuse(known, "plain");
      return call.answer(known, given);
    });
  };
  return { one: plain("one"), all: plain("all"), oneOutput: withOutputs("one"), allOutput: withOutputs("all") };
}

/** Look-ups that make no call: what they find is not known. */
function blindLookUps(definition: AnyDefinition): Forms {
  const asked = (kind: LookUpKind, form: FilterForm, filter: unknown, opts?: pulumi.InvokeOptions) => {
    new LookUpCall(definition, kind, opts).refuse(filter, form);
    tellStandIn(form === "plain" ? "value" : "output");
  };
  const unknown = (kind: LookUpKind) => (filter: unknown, opts?: pulumi.InvokeOptions) => {
    asked(kind, "outputs", filter, opts);
    return pulumi.output(pulumi.deserializeProperty(unknownText));
  };
  const standIn = (kind: LookUpKind) => async (filter: unknown, opts?: pulumi.InvokeOptions) => {
    asked(kind, "plain", filter, opts);
    const one = placeholderOf(definition);
    return Promise.resolve(kind === "one" ? one : placeholders(one));
  };
  return { one: standIn("one"), all: standIn("all"), oneOutput: unknown("one"), allOutput: unknown("all") };
}
