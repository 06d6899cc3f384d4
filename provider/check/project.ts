import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { readYaml } from "../files/read-yaml.js";
import { CouldNotCheck } from "./could-not-check.js";

const runtimeOptions = z.looseObject({
  typescript: z.boolean().optional(),
  tsconfig: z.string().optional(),
  nodeargs: z.string().optional(),
});
const projectFile = z.looseObject({
  name: z.string(),
  main: z.string().optional(),
  runtime: z.union([z.string(), z.looseObject({ name: z.string(), options: runtimeOptions.nullish() })]),
  config: z.record(z.string(), z.unknown()).nullish(),
  stackConfigDir: z.string().optional(),
});

const wanted = {
  what: "project file",
  advice: "Look up its settings: https://www.pulumi.com/docs/iac/concepts/projects/project-file/",
};

/** A Pulumi project, as far as its program needs it. */
export interface Project {
  /** `Pulumi.yaml`. */
  readonly file: string;
  /** Folder of `Pulumi.yaml`. */
  readonly root: string;
  readonly name: string;
  /** Where the program runs. */
  readonly folder: string;
  /** What is run there: a file, or `.`. */
  readonly entry: string;
  readonly options: z.infer<typeof runtimeOptions>;
  /** The values that `Pulumi.yaml` gives to all stacks. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Folder of the stacks' settings. */
  readonly stackFolder: string;
}

/**
 * Reads the project that a folder belongs to.
 *
 * @throws UnusableInput where its file cannot be used.
 * @throws CouldNotCheck where there is none, or where it is no project of Node.
 */
export function readProject(start: string): Project {
  if (!existsSync(start)) throw new CouldNotCheck(`There is no folder ${start}.`);
  const file = projectFileAbove(resolve(start));
  const root = dirname(file);
  const { name, main = ".", runtime, config, stackConfigDir = "." } = readYaml(file, projectFile, wanted);
  const language = typeof runtime === "string" ? runtime : runtime.name;
  if (language !== "nodejs")
    throw new CouldNotCheck(`${file}: the runtime is ${JSON.stringify(language)}; check runs nodejs programs.`);
  const place = resolve(root, main);
  if (!existsSync(place)) throw new CouldNotCheck(`${file}: main is ${JSON.stringify(main)}, which does not exist.`);
  const isFolder = statSync(place).isDirectory();
  return {
    file,
    root,
    name,
    folder: isFolder ? place : dirname(place),
    entry: isFolder ? "." : basename(place),
    options: (typeof runtime === "string" ? undefined : runtime.options) ?? {},
    config: config ?? {},
    stackFolder: resolve(root, stackConfigDir),
  };
}

/** The stacks that have a file of settings. */
export function stacksOf({ stackFolder }: Project): string[] {
  const names = existsSync(stackFolder) ? readdirSync(stackFolder) : [];
  return names.flatMap((name) => /^Pulumi\.(.+)\.ya?ml$/.exec(name)?.[1] ?? []);
}

function projectFileAbove(folder: string): string {
  for (let place = folder; ; place = dirname(place)) {
    const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(place, name)).find((one) => existsSync(one));
    if (file !== undefined) return file;
    if (place === dirname(place))
      throw new CouldNotCheck(
        `There is no Pulumi.yaml in ${folder}, nor in a folder above it. Give the project's folder.`,
      );
  }
}
