import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/set-up/folders.mjs";

/**
 * Puts what `npm publish` would upload where `npm install` would put it, in a folder inside the repository: its dependencies are
 * those of the repository, so no network is needed.
 *
 * @param folder - An empty folder, which becomes a project. Below the repository's root.
 * @returns Folder of the installed package.
 */
export function installPacked(folder: string): string {
  const installed = join(folder, "node_modules", "pulumi-comm100");
  mkdirSync(installed, { recursive: true });
  // Without one, Node takes the repository's for the project's, and the package's name for the project's own.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project" }));
  execFileSync("tar", ["-xzf", pack(folder), "-C", installed, "--strip-components=1"]);
  return installed;
}

/** Makes the tarball. Returns its path. */
export function pack(folder: string): string {
  const args = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  execFileSync("npm", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error(`npm pack left no tarball in ${folder}`);
  return join(folder, name);
}
