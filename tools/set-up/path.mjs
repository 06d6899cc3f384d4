// The PATH: what is on it, and what children get.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { npmCache, root, work } from "./folders.mjs";

/** All programs of this name on the PATH, the first first. */
export const programs = (name, env = process.env) =>
  (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .filter(isProgram);

/** Whether a file can be run. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile() && statSync(file).size > 0;
  } catch {
    return false;
  }
}

/**
 * The environment for children: this Node before any other, then the CLI, then the project's own tools. Pulumi's language
 * host runs the first `node` on the PATH, so that Node stands in a folder where it is alone.
 */
export function childEnvironment(env, cli) {
  const folders = [nodeFolder(), ...(cli ? [cli] : []), join(root, "node_modules", ".bin"), env.PATH ?? ""];
  // Where a CLI comes without its dynamic-provider script, the one of the SDK serves.
  const script = join(root, "node_modules", "@pulumi", "pulumi");
  if (cli && existsSync(script) && !isProgram(join(cli, "pulumi-resource-pulumi-nodejs"))) folders.push(script);
  // ts-node 10 uses what Node 24 calls deprecated, and Pulumi would show that as a message of the user's program.
  const options = [env.NODE_OPTIONS, "--disable-warning=DEP0180"].filter(
    (it, i) => it && !(i && env.NODE_OPTIONS?.includes(it)),
  );
  return {
    ...env,
    PATH: folders.join(delimiter),
    NODE_OPTIONS: options.join(" "),
    npm_config_cache: npmCache(env),
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
}

function nodeFolder() {
  const folder = join(work, "path", `node-${process.version}`);
  const link = join(folder, "node");
  mkdirSync(folder, { recursive: true });
  if (linkTarget(link) !== process.execPath) {
    const fresh = `${link}.${process.pid}`;
    rmSync(fresh, { force: true });
    symlinkSync(process.execPath, fresh);
    renameSync(fresh, link);
  }
  return folder;
}

function linkTarget(link) {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}
