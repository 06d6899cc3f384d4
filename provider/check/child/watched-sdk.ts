import { createRequire } from "node:module";
import { join } from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { placesOfCaller } from "./places.js";

/** Where an argument holds an output of another resource as it is. */
export interface WatchedLink {
  readonly path: readonly (string | number)[];
  readonly urn: pulumi.Output<string>;
  /** Name of the output: `id`. */
  readonly output: string;
}

/** The input under which the links of a resource travel to the check. No provider sees it. */
export const linksKey = "__links";

type ResourceModule = {
  CustomResource: new (type: string, name: string, props: pulumi.Inputs, ...rest: unknown[]) => object;
  readonly Resource: object;
};

/**
 * Makes the program's SDK tell two things more: the places of the program in which a resource was made, and which outputs its arguments
 * hold. Without values, an argument's dependencies alone would not tell an agent's id from an agent's department.
 *
 * @param folder - Folder of the SDK.
 */
export function watchSdk(folder: string): void {
  const load = createRequire(join(folder, "package.json"));
  const resources = load("./resource.js") as ResourceModule;
  // The SDK's own trace is without the outermost calls of ECMAScript modules, and without source maps.
  // As many frames of its own as the SDK is about to drop.
  Reflect.set(resources.Resource, "callsites", () => [{}, {}, {}, {}, {}, ...placesOfCaller()]);
  resources.CustomResource = class CustomResource extends resources.CustomResource {
    constructor(type: string, name: string, props: pulumi.Inputs, ...rest: unknown[]) {
      const links = type.startsWith("pulumi-nodejs:dynamic/comm100/") ? linksIn(props, []) : [];
      super(type, name, links.length > 0 ? { ...props, [linksKey]: links } : props, ...rest);
    }
  };
}

function linksIn(value: unknown, path: WatchedLink["path"]): WatchedLink[] {
  if (typeof value !== "object" || value === null) return [];
  if (isOutput(value)) return linkTo(value, path);
  if (Array.isArray(value)) return value.flatMap((one, place) => linksIn(one, [...path, place]));
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, part]) => linksIn(part, [...path, key]));
}

function linkTo(output: WatchedOutput, path: WatchedLink["path"]): WatchedLink[] {
  for (const resource of output.resources()) {
    const found = Object.entries(resource).find(([, value]) => value === output);
    if (found) return [{ path, urn: resource.urn, output: found[0] }];
  }
  return [];
}

/** An output with what the SDK keeps out of its types. */
interface WatchedOutput {
  resources(): ReadonlySet<pulumi.Resource>;
}

function isOutput(value: object): value is WatchedOutput {
  return "__pulumiOutput" in value;
}
