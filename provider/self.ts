import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** What tells a resource of a program from all others. */
export interface Identity {
  readonly organization: string;
  readonly project: string;
  readonly stack: string;
  /** The types of its parents and its own, as in its URN: `my:Team$pulumi-nodejs:dynamic/comm100/global:Agent`. */
  readonly type: string;
  readonly name: string;
}

/** Characters of a {@link selfOf}: where, which stack, which resource. */
const lengths = { place: 4, stack: 6, resource: 8 };

/**
 * A short text for a resource of a program, the same in every run: so that what a killed run made is known again, and two stacks, two
 * checkouts or two backends are never taken for one.
 *
 * @param place - From {@link placeOf}.
 */
export function selfOf({ organization, project, stack, type, name }: Identity, place: string): string {
  const of = digest([organization, project, stack], lengths.stack);
  return `${place}${of}${digest([type, name], lengths.resource)}`;
}

/** The part of a {@link selfOf} that all resources of a stack share. */
export function stackOf(self: string): string {
  return self.slice(0, lengths.place + lengths.stack);
}

/** What a resource was called on another machine, as it is called here. */
export function movedTo(place: string, self: string): string {
  return `${place}${self.slice(lengths.place)}`;
}

/** Whether a text may be one of {@link selfOf}. */
export function isSelf(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{18}$/.test(value);
}

/**
 * Where a state lives: the project's folder, and the backend as far as the environment names it.
 *
 * @param folder - The project's folder, or one in it.
 */
export function placeOf(folder: string, environment: NodeJS.ProcessEnv = process.env): string {
  return digest([realpathSync(projectFolder(folder)), environment["PULUMI_BACKEND_URL"] ?? ""], lengths.place);
}

/** The nearest folder upwards that has a `Pulumi.yaml`; without one, the folder itself, as for a program of the Automation API. */
function projectFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"].some((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return folder;
  }
}

function digest(parts: readonly string[], length: number): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, length);
}
