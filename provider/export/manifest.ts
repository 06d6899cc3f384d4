import { createHash } from "node:crypto";
import { z } from "zod";
import { decoded } from "../files/decoded.js";
import { withPlainLineEnds } from "../files/line-ends.js";
import type { OwnFolder } from "../files/own-folder.js";
import { readJson } from "../files/read-json.js";
import { compareSites, markedSite, type Site, siteName } from "../runtime/ownership/site.js";
import { digest, type Fields } from "../runtime/value.js";
import { isVariable } from "./identifier.js";
import { areProjectPaths, isProjectPath } from "./project-path.js";
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
export interface Manifest extends Fields {
  readonly version: 1;
  /** Digests of the files as they were written. */
  readonly files: Readonly<Record<string, string>>;
  readonly objects: Readonly<Record<string, Remembered>>;
  /** Where look-ups stand, by key of the object. Exports of version 0.1.0 have none. */
  readonly lookUps?: Readonly<Record<string, Place>> | undefined;
  /** The site that was exported. */
  readonly __site?: string | undefined;
}

const place = z.object({
  variable: z.string().refine(isVariable, "is no name that code can have"),
  file: z.string().refine((path) => isProjectPath(path) && path.endsWith(".ts"), "is no code of this folder"),
});
const remembered = place.extend({ title: z.string(), arguments: z.record(z.string(), z.string()) });
const manifest: z.ZodType<Manifest> = z.looseObject({
  version: z.literal(1),
  files: z.record(z.string(), z.string()).refine(areProjectPaths, "names what is no file of this folder"),
  objects: z.record(z.string(), remembered).refine(haveOwnNames, "gives two objects the same name"),
  lookUps: z.record(z.string(), place).optional(),
  __site: z.string().optional(),
});

/** The manifest of a project; an empty one where there is none. */
export function readManifest(folder: OwnFolder): Manifest {
  const bytes = folder.read(manifestName);
  if (!bytes) return { version: 1, files: {}, objects: {} };
  const advice = "Take it from version control as an export wrote it, or export into a new folder.";
  return readJson(decoded(bytes), manifest, folder.placeOf(manifestName), { what: "record of an export", advice });
}

function haveOwnNames(objects: Readonly<Record<string, Place>>): boolean {
  const names = Object.values(objects).map(({ variable }) => variable.toLowerCase());
  return new Set(names).size === names.length;
}

/**
 * Keeps two accounts out of one program.
 *
 * @throws When a folder holds an export of another site.
 */
export function refuseOtherSite(manifest: Manifest, site: Site, folder: string): void {
  const before = markedSite(manifest);
  if (before && compareSites(before, site) === "different")
    throw new Error(
      `${folder} holds an export of ${siteName(before)}, and this is ${siteName(site)}. Export it into a folder of its own.`,
    );
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

/** Digest of a file's text, the same whatever its lines end in. */
export function digestOf(text: string): string {
  return createHash("sha256").update(withPlainLineEnds(text)).digest("hex").slice(0, 32);
}
