import { createRequire } from "node:module";
import { join } from "node:path";
import { inspect } from "node:util";
import type * as pulumi from "@pulumi/pulumi";
import type { Place } from "../place.js";
import { placesIn } from "./places.js";
import { replaceMethod } from "./replace-method.js";

/** Something of a program that is not done, though there is nothing left to do. */
export interface Waiting {
  readonly kind: "resource" | "output" | "apply";
  /** Type of the resource, as the engine calls it; else empty. */
  readonly type: string;
  /** Name of the resource or of the output; else empty. */
  readonly name: string;
  readonly places: readonly Place[];
  readonly lacks: readonly Lack[];
}

/** A value that is not there. */
export interface Lack {
  /** The argument or option. */
  readonly path: Path;
  /** What it is of, as places in the list of all that wait; none where that is not known. */
  readonly on: readonly number[];
}

/** What the program's process tells the check, whenever it seems to have come to its end. */
export interface WaitingMessage {
  readonly waiting: readonly Waiting[];
}

type Path = readonly (string | number)[];

/** An output with what the SDK keeps out of its types. */
interface WatchedOutput {
  readonly isKnown: Promise<boolean>;
  resources(): ReadonlySet<object>;
}

interface Made {
  readonly kind: Waiting["kind"];
  readonly type: string;
  readonly name: string;
  readonly trace: { readonly stack?: string };
  /** What is done once this one is. */
  readonly resource?: { readonly urn?: WatchedOutput };
  readonly output?: WatchedOutput;
  /** Arguments and options. */
  readonly values: object;
}

/** So many callers, and so many levels of an argument, are looked at. */
const depth = 50;

/**
 * Lets the SDK tell what it never gets to register: a resource whose argument has no value is left out of an update in silence.
 *
 * @param folder - Folder of the SDK.
 * @returns Looks what waits now.
 */
export function watchWaiting(folder: string): () => Waiting[] {
  const load = createRequire(join(folder, "package.json"));
  const made: Made[] = [];
  const keep = (one: Omit<Made, "trace">) => {
    const trace = {};
    const { stackTraceLimit } = Error;
    // This package switches traces off while it sets up a resource.
    Error.stackTraceLimit = depth;
    Error.captureStackTrace(trace, keep);
    Error.stackTraceLimit = stackTraceLimit;
    made.push({ ...one, trace });
  };
  watchResources(load("./runtime/resource.js") as object, keep);
  watchOutputs(load("./runtime/stack.js") as object, keep);
  const { Output } = load("./output.js") as typeof pulumi;
  replaceMethod((Output as unknown as { prototype: object }).prototype, "apply", (apply) => {
    return function (...args) {
      const output = Reflect.apply(apply, this, args) as WatchedOutput;
      keep({ kind: "apply", type: "", name: "", output, values: { value: this } });
      return output;
    };
  });
  const { getDeferredOutputSources } = load("./runtime/state.js") as {
    getDeferredOutputSources?: () => { get(output: object): object | undefined };
  };
  return () => waitingOf(made, (output) => getDeferredOutputSources?.().get(output));
}

function watchResources(runtime: object, keep: (one: Omit<Made, "trace">) => void): void {
  const register = (propsAt: number, optsAt: number) => (original: (...args: unknown[]) => unknown) =>
    function (this: object, ...args: unknown[]) {
      const [resource, parent, type, name] = args as [object, object | undefined, string, string];
      const { dependsOn, provider } = args[optsAt] as pulumi.CustomResourceOptions;
      keep({
        kind: "resource",
        type,
        name,
        resource,
        values: { ...(args[propsAt] as object), dependsOn, provider, parent },
      });
      return Reflect.apply(original, this, args);
    };
  replaceMethod(runtime, "registerResource", register(7, 8));
  replaceMethod(runtime, "readResource", register(4, 5));
}

/** The runner registers the outputs of a program as one output, which does not tell which of them has no value. */
function watchOutputs(runtime: object, keep: (one: Omit<Made, "trace">) => void): void {
  replaceMethod(runtime, "runInPulumiStack", (run) => {
    return function (...args) {
      const [program, ...rest] = args as [() => Promise<unknown>, ...unknown[]];
      const watched = async () => {
        const outputs = await program();
        keepOutputs(outputs, keep);
        return outputs;
      };
      return Reflect.apply(run, this, [watched, ...rest]);
    };
  });
}

function keepOutputs(outputs: unknown, keep: (one: Omit<Made, "trace">) => void): void {
  if (typeof outputs !== "object" || outputs === null || isOutput(outputs) || outputs instanceof Promise) return;
  for (const [name, value] of Object.entries(outputs as Record<string, unknown>))
    keep({ kind: "output", type: "", name, values: { value } });
}

function waitingOf(made: readonly Made[], sourceOf: (output: object) => object | undefined): Waiting[] {
  const resources = new Map(made.filter(isStuck).map((one, place) => [one.resource ?? one, { one, place }]));
  const all = [...resources.values()].map(({ one }) => one);
  const ownersOf = (output: object): number[] => {
    const source = sourceOf(output);
    const owners = [output, ...(source ? [source] : [])].flatMap((one) => [...(one as WatchedOutput).resources()]);
    return owners.flatMap((owner) => resources.get(owner)?.place ?? []);
  };
  return all.map(({ kind, type, name, trace, values }) => {
    const lacks = lacking(values, [], ownersOf, (owner) => resources.get(owner)?.place);
    return { kind, type, name, places: placesIn(trace.stack ?? ""), lacks };
  });
}

function isStuck({ resource, output, values }: Made): boolean {
  if (resource) return resource.urn !== undefined && isPending(resource.urn.isKnown);
  if (output) return isPending(output.isKnown);
  return (
    lacking(
      values,
      [],
      () => [],
      () => undefined,
    ).length > 0
  );
}

/** The values that are not there, in what a program wrote. */
function lacking(
  value: unknown,
  path: Path,
  ownersOf: (output: object) => number[],
  placeOf: (resource: object) => number | undefined,
): Lack[] {
  if (typeof value !== "object" || value === null || path.length > depth) return [];
  if (isOutput(value)) return isPending(value.isKnown) ? [{ path, on: ownersOf(value) }] : [];
  if (value instanceof Promise) return isPending(value) ? [{ path, on: [] }] : [];
  if ("__pulumiResource" in value) {
    const place = placeOf(value);
    return place === undefined ? [] : [{ path, on: [place] }];
  }
  const entries: [string | number, unknown][] = isList(value)
    ? [...value.entries()]
    : Object.entries(value as Record<string, unknown>);
  const own = entries.filter(([key]) => !String(key).startsWith("__"));
  return own.flatMap(([key, part]) => lacking(part, [...path, key], ownersOf, placeOf));
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

function isOutput(value: object): value is WatchedOutput {
  return "__pulumiOutput" in value;
}

/** Nothing else tells it at once, and without touching the promise. */
function isPending(promise: Promise<unknown>): boolean {
  return /^Promise(?: \[[^\]]*\])? \{\s*<pending>/.test(inspect(promise, { depth: 0 }));
}
