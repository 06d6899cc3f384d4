import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A repository on a forge, and a clone of it in which a job runs. */
export class Repository {
  /** The forge's folder of repositories. */
  readonly served: string;
  /** The clone. */
  readonly clone: string;

  /** @param folder - An empty folder for both. */
  constructor(folder: string) {
    this.served = join(folder, "served");
    this.clone = join(folder, "clone");
    mkdirSync(join(this.served, "acme"), { recursive: true });
    this.run(this.served, "init", "--quiet", "--bare", "--initial-branch=main", this.bare);
    this.run(this.served, "clone", "--quiet", this.bare, this.clone);
    this.git("config", "user.name", "Ada");
    this.git("config", "user.email", "ada@shop.example");
    this.git("checkout", "--quiet", "-B", "main");
  }

  /** The forge's own copy. */
  get bare(): string {
    return join(this.served, "acme", "site.git");
  }

  /** Writes files, commits and pushes them to a branch. */
  push(branch: string, files: Readonly<Record<string, string>>, message = "Change the site"): void {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
    this.git("push", "--quiet", "origin", `HEAD:refs/heads/${branch}`);
  }

  /** Writes a file of the clone. */
  write(name: string, text: string): void {
    const path = join(this.clone, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Reads a file of the clone. */
  read(name: string): string {
    return readFileSync(join(this.clone, name), "utf8");
  }

  /** A clean clone at a branch's tip, as a job begins with. */
  checkOut(branch: string): void {
    this.git("fetch", "--quiet", "origin", branch);
    this.git("checkout", "--quiet", "--force", "-B", branch, "FETCH_HEAD");
  }

  /** Merges a branch into main, as the forge's button does. */
  merge(branch: string): void {
    this.checkOut("main");
    this.git("fetch", "--quiet", "origin", branch);
    this.git("merge", "--quiet", "--no-ff", "--message", `Merge ${branch}`, "FETCH_HEAD");
    this.git("push", "--quiet", "origin", "main");
  }

  /** Runs git in the clone. */
  git(...args: string[]): string {
    return this.run(this.clone, ...args);
  }

  /** Runs git in the forge's copy. */
  onForge(...args: string[]): string {
    return this.run(this.bare, ...args);
  }

  private run(cwd: string, ...args: string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" };
    return execFileSync("git", args, { cwd, encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] }).trim();
  }
}
