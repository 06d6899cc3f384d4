import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digest, isFields } from "../runtime/value.js";
import { keyOf, type LiveObject, titleOf } from "./live-object.js";
import type { Planned } from "./planned.js";
import type { Place } from "./print.js";
import { valueOf } from "./tree.js";

/** Name of the manifest in the project. */
export const manifestName = "comm100-export.json";

/** What an export remembers of one object: where it stands, and digests of its arguments. */
export interface Remembered extends Place {
  readonly title: string;
  readonly arguments: Readonly<Record<string, string>>;
}

/** What an export remembers, for the next one. */
export interface Manifest {
  readonly version: 1;
  /** Digests of the files as they were written. */
  readonly files: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, Remembered>>;
  /** Where look-ups stand, by key of the object. Exports of version 0.1.0 have none. */
  readonly lookUps?: Readonly<Record<string, Place>>;
}

/** The manifest of a project; an empty one where there is none. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) return { version: 1, files: {}, objects: {} };
  const value = JSON.parse(readFileSync(path, "utf8")) as unknown;
  if (isFields(value) && value["version"] === 1) return value as unknown as Manifest;
  throw new Error(`${path} is from another version of this package. Export into a new folder.`);
}

/** What is remembered of declarations. */
export function rememberedOf(
  plan: readonly Planned[],
  places: ReadonlyMap<LiveObject, Place>,
): Record<string, Remembered> {
  const resources = plan.filter(({ role }) => role === "resource");
  return Object.fromEntries(
    resources.map(({ object, variable, tree }) => {
      const digests = Object.entries(tree).map(([key, part]) => [key, digest(valueOf(part))] as const);
      const place = places.get(object) ?? { variable, file: "" };
      return [keyOf(object), { ...place, title: titleOf(object), arguments: Object.fromEntries(digests) }];
    }),
  );
}

/** Digest of a file's text. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
