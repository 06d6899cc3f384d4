import type { OwnFolder } from "../files/own-folder.js";
import { type Site, siteMark } from "../runtime/ownership/site.js";
import { targetsOf } from "./circles.js";
import { type ImportEntry, importFile, importFileName } from "./import-file.js";
import { layOut, type SourceFile } from "./layout.js";
import type { Kind } from "./kinds.js";
import { keyOf, type LiveObject } from "./live-object.js";
import { type Manifest, manifestName, rememberedOf } from "./manifest.js";
import { type Outdated, outdatedFiles } from "./outdated-files.js";
import { Output } from "./output.js";
import type { Planned } from "./planned.js";
import { type Place, printFile, textsIn } from "./print.js";
import { projectFiles } from "./project-files.js";
import { projectName } from "./project-name.js";

/** What an export did to a folder. */
export interface Written {
  /** Paths of the files that are new or were written anew. */
  readonly files: readonly string[];
  /** Paths of files that someone edited, and that were left as they are. */
  readonly kept: readonly string[];
  /** Resources in `import.json`. */
  readonly resources: number;
}

/** Where a project goes, and how. */
export interface Target {
  /** The folder as the user names it. */
  readonly out: string;
  readonly folder: OwnFolder;
  /** What an interrupted export was to import, which nobody has imported yet. */
  readonly earlier: readonly ImportEntry[];
  /** The site that the objects are of. */
  readonly site: Site;
  readonly manifest: Manifest;
  /** Writes everything anew, edits or not. */
  readonly overwrite: boolean;
  /** Writes files anew whose objects changed, where nobody edited them. */
  readonly update: boolean;
}

/** Writes a program into a folder. What is there already stays, unless told otherwise: only what is new is written. */
export async function writeProject(plan: readonly Planned[], kinds: readonly Kind[], target: Target): Promise<Written> {
  const { out, folder, site, manifest, overwrite, update, earlier } = target;
  const before = overwrite ? { ...manifest, objects: {}, lookUps: {} } : manifest;
  const output = new Output(folder, manifest, overwrite);
  const added = addedTo(plan, before, update);
  const files = layOut(added, kinds, (path) => !overwrite && output.has(path));
  const places = placesOf(plan, files, before);
  const outdated = update ? outdatedFiles(plan, places, before, (path) => output.isEdited(path)) : nothing;
  output.kept.push(...outdated.kept);
  const whole = [...files, ...outdated.files];
  for (const [path, content] of Object.entries(projectFiles(projectName(out, folder))))
    await output.code(path, content);
  for (const file of whole) await output.code(file.path, printFile(file, places));
  for (const { path, content } of whole.flatMap(textsOf)) output.text(`texts/${path}`, content);
  await output.code("index.ts", indexOf(files, before, output));
  if (added.length > 0) output.plain(importFileName, importFile(added, site, earlier));
  const written = whole.flatMap(({ declarations }) => declarations);
  const record = recordOf(target, before, output.digests, written, places);
  output.plain(manifestName, `${JSON.stringify(record, undefined, 2)}\n`);
  output.write(overwrite ? Object.keys(manifest.files).filter((path) => !(path in record.files)) : []);
  const resources = added.filter(({ role }) => role === "resource").length;
  return { files: output.written, kept: output.kept, resources };
}

const nothing: Outdated = { files: [], kept: [] };

/** What goes into new files: objects that no earlier export wrote, and the look-ups that they need. */
function addedTo(plan: readonly Planned[], before: Manifest, update: boolean): Planned[] {
  const isKnown = ({ object, role }: Planned): boolean =>
    keyOf(object) in (role === "lookUp" ? (before.lookUps ?? {}) : before.objects);
  const fresh = plan.filter((planned) => !isKnown(planned));
  const resources = fresh.filter(({ role }) => role === "resource");
  // What changed may need look-ups that nothing needed before.
  return neededBy(update ? plan : resources, fresh);
}

/** Resources and the look-ups that they need, as far as these are new. */
function neededBy(resources: readonly Planned[], fresh: readonly Planned[]): Planned[] {
  const needed = new Set<Planned>(resources);
  const byObject = new Map(fresh.map((planned) => [planned.object, planned]));
  for (const planned of needed) for (const target of targetsOf(planned, byObject)) needed.add(target);
  return fresh.filter((planned) => needed.has(planned));
}

function textsOf({ declarations }: SourceFile): { path: string; content: string }[] {
  return declarations.flatMap(({ tree }) => textsIn(tree));
}

function placesOf(plan: readonly Planned[], files: readonly SourceFile[], before: Manifest): Map<LiveObject, Place> {
  const places = new Map<LiveObject, Place>();
  for (const { object } of plan) {
    const known = before.objects[keyOf(object)] ?? before.lookUps?.[keyOf(object)];
    if (known) places.set(object, { variable: known.variable, file: known.file });
  }
  for (const { path, declarations } of files)
    for (const { object, variable } of declarations) places.set(object, { variable, file: path });
  return places;
}

/** All files of earlier exports stay in the program, whatever this one asks for: what is left out would be deleted by the next `up`. */
function indexOf(files: readonly SourceFile[], before: Manifest, output: Output): string {
  const there = Object.values(before.objects).map(({ file }) => file);
  const paths = [...there.filter((path) => output.has(path)), ...files.map(({ path }) => path)];
  return [...new Set(paths)].map((path) => `import ${JSON.stringify(`./${path.replace(/\.ts$/, ".js")}`)};`).join("\n");
}

/** What the next export is to know. */
function recordOf(
  { manifest, overwrite, site }: Target,
  before: Manifest,
  digests: Readonly<Record<string, string>>,
  written: readonly Planned[],
  places: ReadonlyMap<LiveObject, Place>,
): Manifest {
  const lookUps = written.flatMap(({ object, role }) => {
    const place = places.get(object);
    return role === "lookUp" && place ? [[keyOf(object), place] as const] : [];
  });
  return {
    version: 1,
    ...siteMark(site),
    files: { ...(overwrite ? {} : manifest.files), ...digests },
    objects: { ...before.objects, ...rememberedOf(written, places) },
    lookUps: { ...before.lookUps, ...Object.fromEntries(lookUps) },
  };
}
