import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { targetsOf } from "./circles.js";
import type { Site } from "../runtime/ownership/site.js";
import { importFile } from "./import-file.js";
import { layOut, type SourceFile } from "./layout.js";
import type { Kind } from "./kinds.js";
import { keyOf, type LiveObject } from "./live-object.js";
import { digestOf, type Manifest, manifestName, rememberedOf } from "./manifest.js";
import { type Outdated, outdatedFiles } from "./outdated-files.js";
import type { Planned } from "./planned.js";
import { type Place, printFile, textsIn } from "./print.js";
import { projectFiles } from "./project-files.js";

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
  readonly folder: string;
  /** The site that the objects are of. */
  readonly site: Site;
  readonly manifest: Manifest;
  /** Writes everything anew, edits or not. */
  readonly overwrite: boolean;
  /** Writes files anew whose objects changed, where nobody edited them. */
  readonly update: boolean;
}

/** Writes a program into a folder. What is there already stays, unless told otherwise: only what is new is written. */
export async function writeProject(
  plan: readonly Planned[],
  kinds: readonly Kind[],
  { folder, site, manifest, overwrite, update }: Target,
): Promise<Written> {
  const before = overwrite ? { ...manifest, objects: {}, lookUps: {} } : manifest;
  const output = new Output(folder, manifest, overwrite);
  const added = addedTo(plan, before, update);
  const files = layOut(added, kinds, (path) => !overwrite && existsSync(join(folder, path)));
  const places = placesOf(plan, files, before);
  const outdated = update ? outdatedFiles(plan, places, before, (path) => output.isEdited(path)) : nothing;
  output.kept.push(...outdated.kept);
  const whole = [...files, ...outdated.files];
  for (const [path, content] of Object.entries(projectFiles(nameOf(folder)))) await output.write(path, content);
  for (const file of whole) await output.write(file.path, printFile(file, places));
  for (const { path, content } of whole.flatMap(textsOf)) await output.write(`texts/${path}`, content, false);
  await output.write("index.ts", indexOf(files, before, folder));
  if (added.length > 0) output.plain("import.json", importFile(added, site));
  if (overwrite) output.removeOthers();
  const written = whole.flatMap(({ declarations }) => declarations);
  output.remember(before, written, places);
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
function indexOf(files: readonly SourceFile[], before: Manifest, folder: string): string {
  const there = Object.values(before.objects).map(({ file }) => file);
  const paths = [...there.filter((path) => existsSync(join(folder, path))), ...files.map(({ path }) => path)];
  return [...new Set(paths)].map((path) => `import "./${path.replace(/\.ts$/, ".js")}";`).join("\n");
}

function nameOf(folder: string): string {
  return (
    basename(resolve(folder))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "comm100"
  );
}

/** Writes files, and never over an edit. */
class Output {
  readonly written: string[] = [];
  readonly kept: string[] = [];
  readonly digests: Record<string, string> = {};

  constructor(
    private readonly folder: string,
    private readonly manifest: Manifest,
    private readonly overwrite: boolean,
  ) {}

  async write(path: string, content: string, isCode = true): Promise<void> {
    const text = isCode ? await formatted(path, content) : content;
    const now = this.textAt(path);
    if (now === text) {
      this.digests[path] = digestOf(text);
      return;
    }
    if (!this.overwrite && this.isForeign(path, now)) {
      this.kept.push(path);
      return;
    }
    this.plain(path, text);
    this.written.push(path);
    this.digests[path] = digestOf(text);
  }

  /** Whether a file is there and not as an export wrote it. */
  isEdited(path: string): boolean {
    return this.isForeign(path, this.textAt(path));
  }

  /** Writes down what was written, for the next export. */
  remember(before: Manifest, written: readonly Planned[], places: ReadonlyMap<LiveObject, Place>): void {
    const lookUps = written.flatMap(({ object, role }) => {
      const place = places.get(object);
      return role === "lookUp" && place ? [[keyOf(object), place] as const] : [];
    });
    const record: Manifest = {
      version: 1,
      files: { ...(this.overwrite ? {} : this.manifest.files), ...this.digests },
      objects: { ...before.objects, ...rememberedOf(written, places) },
      lookUps: { ...before.lookUps, ...Object.fromEntries(lookUps) },
    };
    this.plain(manifestName, `${JSON.stringify(record, undefined, 2)}\n`);
  }

  /** Removes what an earlier export wrote and this one does not. */
  removeOthers(): void {
    const others = Object.keys(this.manifest.files).filter((path) => !(path in this.digests));
    for (const path of others) rmSync(join(this.folder, path), { force: true });
  }

  private textAt(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }

  /** Whether no export wrote a text. */
  private isForeign(path: string, text: string | undefined): boolean {
    return text !== undefined && this.manifest.files[path] !== digestOf(text);
  }

  plain(path: string, text: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** As prettier formats it. Loaded here alone, since nothing but an export needs it. */
async function formatted(path: string, content: string): Promise<string> {
  if (path === ".gitignore" || path === ".gitattributes") return content;
  const { format } = await import("prettier");
  return format(content, { filepath: path });
}
