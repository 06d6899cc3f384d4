import { basename, resolve } from "node:path";
import { decoded } from "../files/decoded.js";
import type { OwnFolder } from "../files/own-folder.js";

/**
 * What a project is called: as it is already, since its stacks are found by that name, whatever a checkout's folder is called; a new one as its
 * folder.
 *
 * @param out - The folder as the user names it.
 */
export function projectName(out: string, folder: OwnFolder): string {
  const bytes = folder.read("Pulumi.yaml");
  const text = bytes ? decoded(bytes) : "";
  return /^name:[ \t]*(["']?)(?<name>[\w.-]+)\1[ \t]*\r?$/m.exec(text)?.groups?.["name"] ?? ofFolder(out);
}

function ofFolder(out: string): string {
  const name = basename(resolve(out)).toLowerCase();
  return name.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "comm100";
}
