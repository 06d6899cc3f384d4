import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../tools/set-up/folders.mjs";
import { newFolder } from "../tools/folder.js";

/** What a run of the command line loaded, and how it ended. */
export interface Trace {
  readonly code: number | null;
  readonly output: string;
  /** Packages that it took a module of, in the order of the alphabet. */
  readonly packages: readonly string[];
  /** Modules of the package itself, by their paths in `dist/`. */
  readonly own: readonly string[];
}

/** How a run is started. */
export interface TraceOptions {
  readonly cwd?: string;
  readonly input?: string;
  /** Ends the run once it has printed something. */
  readonly isEndless?: boolean;
}

const dist = join(root, "dist");

/** Loaded before the command line: writes down the addresses of all modules of its process. */
const tracer = `import { registerHooks } from "node:module";
import { writeFileSync } from "node:fs";
const urls = [];
registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
process.once("SIGTERM", () => process.exit(0));
process.on("exit", () => writeFileSync(process.env.TRACE, JSON.stringify(urls)));`;

/** Runs `pulumi-comm100` as a user does, without an account, and tells which modules it loaded. */
export async function traced(args: readonly string[], options: TraceOptions = {}): Promise<Trace> {
  const file = join(newFolder(), "modules.json");
  const preload = `--import=data:text/javascript,${encodeURIComponent(tracer)}`;
  const kept = Object.entries(process.env).filter(([name]) => !/^(COMM100|PULUMI|NODE_OPTIONS)/.test(name));
  const child = spawn(process.execPath, [preload, join(dist, "cli", "main.js"), ...args], {
    cwd: options.cwd ?? newFolder(),
    env: { ...Object.fromEntries(kept), TRACE: file },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (options.isEndless) child.kill("SIGTERM");
    });
  child.stdin.end(options.input ?? "");
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const urls = JSON.parse(readFileSync(file, "utf8")) as string[];
  const files = urls.filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url));
  return { code, output, packages: packagesOf(files), own: files.flatMap(ownPath).sort() };
}

function packagesOf(files: readonly string[]): string[] {
  const names = files.flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

function ownPath(file: string): string[] {
  return file.startsWith(dist) ? [relative(dist, file)] : [];
}
