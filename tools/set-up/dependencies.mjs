// Step 2: node_modules as package-lock.json wants it.
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, temporaryFolder } from "./folders.mjs";
import { npm } from "./npm.mjs";
import { SetUpError, step } from "./report.mjs";

/** Installs the packages unless all that this machine needs are there in the locked versions. */
export async function ensureDependencies(env) {
  if (areInstalled(root)) return;
  await step("packages from npm (npm ci)", { size: "320 MB", usually: "10 s to 1 min" }, () => install(env));
}

/** Whether `folder/node_modules` holds every package of `folder/package-lock.json`, going by npm's own list of what it installed. */
export function areInstalled(folder) {
  const wanted = packagesOf(join(folder, "package-lock.json"));
  const installed = packagesOf(join(folder, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted)
    .filter(([path]) => path.startsWith("node_modules/"))
    .every(([path, { version, optional }]) =>
      path in installed ? installed[path].version === version : optional === true,
    );
}

/** Beside the repository's own, then swapped: an interrupted install leaves what was there. */
async function install(env) {
  const fresh = temporaryFolder("npm");
  try {
    for (const name of ["package.json", "package-lock.json", ".npmrc"]) cpSync(join(root, name), join(fresh, name));
    const { code } = await npm(["ci", "--loglevel=error"], { cwd: fresh, env });
    if (code !== 0) {
      throw new SetUpError(
        "npm ci failed (its message is above). Nothing was changed: run this again when that is solved.",
      );
    }
    await addPlatformPrograms(fresh, env);
    const old = join(temporaryFolder("npm-old"), "node_modules");
    if (existsSync(join(root, "node_modules"))) renameSync(join(root, "node_modules"), old);
    renameSync(join(fresh, "node_modules"), join(root, "node_modules"));
    rmSync(join(old, ".."), { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * npm leaves the programs of other platforms out of a package-lock.json when it cannot see them (npm/cli issue 4828).
 * Those that this platform lacks for that reason are added, in the version that their package asks for.
 */
async function addPlatformPrograms(folder, env) {
  const missing = Object.entries(packagesOf(join(folder, "package-lock.json")))
    .filter(([path]) => existsSync(join(folder, path)))
    .flatMap(([, { optionalDependencies }]) => Object.entries(optionalDependencies ?? {}))
    .filter(([name]) => name.includes(`-${process.platform}-${process.arch}`) && !/musl/.test(name))
    .filter(([name]) => !existsSync(join(folder, "node_modules", name)))
    .map(([name, range]) => `${name}@${range}`);
  if (missing.length === 0) return;
  await npm(["install", "--no-save", "--no-package-lock", "--loglevel=error", ...missing], { cwd: folder, env });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
