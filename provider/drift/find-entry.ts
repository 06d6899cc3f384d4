import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { readJson } from "../files/read-json.js";
import { readText } from "../files/read-text.js";
import { readYaml } from "../files/read-yaml.js";

/** Where a program begins. */
export interface Entry {
  /** The folder of `Pulumi.yaml`, or the one that its `main` names: the program runs in it. */
  readonly folder: string;
  /** The first file. */
  readonly file: string;
}

const projectFile = z.looseObject({ main: z.string().optional() });
const packageFile = z.looseObject({ main: z.string().optional() });
const endings = ["", ".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", ".cjs", ".jsx"];
/** Imports name the file that the compiler will write. */
const compiled: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
  ".jsx": [".tsx"],
};

/**
 * Finds the program of a project, as Pulumi does.
 *
 * @param from - A folder of the project.
 * @throws When there is none.
 */
export function findEntry(from: string): Entry {
  const project = projectAbove(resolve(from));
  if (!project)
    throw new Error(`There is no Pulumi.yaml in ${from} or above it. Run this in the folder of the program.`);
  const { main = "." } = readYaml(project, projectFile, { what: "project file" });
  const place = resolve(dirname(project), main);
  const folder = isFolder(place) ? place : dirname(place);
  const file = isFolder(place) ? (fileOfPackage(place) ?? sourceAt(join(place, "index"))) : sourceAt(place);
  if (file === undefined) throw new Error(`There is no program in ${folder}: it has neither index.ts nor index.js.`);
  return { folder, file };
}

/** The source file that a path without its ending means, or a folder's index. */
export function sourceAt(path: string): string | undefined {
  const [ending = ""] = /\.[cm]?jsx?$/.exec(path) ?? [];
  const written = (compiled[ending] ?? []).map((other) => path.slice(0, -ending.length) + other);
  const files = [
    ...written,
    ...endings.map((other) => path + other),
    ...endings.map((other) => join(path, `index${other}`)),
  ];
  return files.find((file) => existsSync(file) && !isFolder(file) && !file.endsWith(".json"));
}

function fileOfPackage(folder: string): string | undefined {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const { main } = readJson(readText(manifest), packageFile, manifest, { what: "package file" });
  return main === undefined ? undefined : sourceAt(resolve(folder, main));
}

function projectAbove(folder: string): string | undefined {
  const found = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(folder, name)).find((file) => existsSync(file));
  return found ?? (dirname(folder) === folder ? undefined : projectAbove(dirname(folder)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
