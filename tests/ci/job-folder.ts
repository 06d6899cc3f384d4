import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { removeJobFolder } from "./job.js";

/** What a checkout takes. */
export interface CheckOut {
  /** A branch of the forge; what the run is of, if left out. */
  readonly ref?: string | undefined;
  /** The only folder that is taken, besides files at the top. */
  readonly sparse?: string | undefined;
}

/** The empty folder that a forge gives to each job, and the artefacts of its run, which are all that jobs hand to each other. */
export class JobFolder {
  readonly path: string;

  /**
   * @param clone - A clone whose commit the run is of. The folder is made beside it.
   * @param artefacts - Folder for the run's artefacts.
   */
  constructor(
    private readonly clone: string,
    private readonly artefacts: string,
  ) {
    this.path = mkdtempSync(join(dirname(clone), "job-"));
  }

  /** Checks out, with the forge as `origin`. */
  checkOut({ ref, sparse }: CheckOut = {}): void {
    const git = (cwd: string, ...args: string[]) =>
      execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
    git(this.path, "clone", "--quiet", "--no-checkout", this.clone, ".");
    git(this.path, "remote", "set-url", "origin", git(this.clone, "remote", "get-url", "origin"));
    if (ref !== undefined) git(this.path, "fetch", "--quiet", "origin", ref);
    if (sparse !== undefined) git(this.path, "sparse-checkout", "set", sparse);
    git(this.path, "checkout", "--quiet", "--detach", ref === undefined ? "HEAD" : "FETCH_HEAD");
  }

  /** Keeps a folder of the job as an artefact. Says whether there was one. */
  handOver(folder: string, name: string): boolean {
    const from = join(this.path, folder);
    if (existsSync(from)) cpSync(from, join(this.artefacts, name), { recursive: true, verbatimSymlinks: true });
    return existsSync(from);
  }

  /** Puts an artefact into a folder of the job. Says whether there was one. */
  take(name: string, folder: string): boolean {
    const from = join(this.artefacts, name);
    mkdirSync(join(this.path, folder), { recursive: true });
    if (existsSync(from)) cpSync(from, join(this.path, folder), { recursive: true, verbatimSymlinks: true });
    return existsSync(from);
  }

  remove(): void {
    removeJobFolder(this.path);
  }
}
