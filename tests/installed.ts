import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/set-up/folders.mjs";

const all = join(root, ".work", "installed");
const day = 24 * 60 * 60 * 1000;

/**
 * A folder whose projects find the package as npm puts it there: copied. Linked, ts-node would compile it in each run, which takes 3 s.
 * All test files share it until the package is built anew, so that what Node keeps of its code serves them all; whoever changes the package
 * installs one of his own with {@link installInto}.
 */
export function installedHome(): string {
  const builds = ["dist", "package.json"].map((name) => statSync(join(root, name)));
  const home = join(all, builds.map(({ ino, mtimeMs }) => `${ino}-${Math.floor(mtimeMs)}`).join("-"));
  if (existsSync(home)) return home;
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) removeOld(join(all, name));
  const fresh = mkdtempSync(join(all, "new-"));
  installInto(fresh);
  try {
    renameSync(fresh, home);
  } catch (error) {
    // Another test file was quicker; its copy is as good.
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return home;
}

/** Puts the package, as it is built, into a project. */
export function installInto(project: string): void {
  const installed = join(project, "node_modules", "pulumi-comm100");
  cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
}

/** Builds of other days; of this one another run of the tests may still need one. */
function removeOld(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && Date.now() - found.mtimeMs > day) rmSync(folder, { recursive: true, force: true });
}
