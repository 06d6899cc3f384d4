// Brings what the other scripts need. Node's own modules only: it runs before anything is installed.
//   node tools/set-up.mjs        everything
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureCli } from "./set-up/cli/index.mjs";
import { ensureDependencies } from "./set-up/dependencies.mjs";
import { ensureDist } from "./set-up/dist.mjs";
import { sweepTemporary, work } from "./set-up/folders.mjs";
import { withLock } from "./set-up/lock.mjs";
import { handOver, isNodeNewEnough, ownNode } from "./set-up/node.mjs";
import { childEnvironment } from "./set-up/path.mjs";
import { say, script } from "./set-up/report.mjs";

/**
 * Makes sure of Node, then of what `need` names: `"dependencies"`, `"build"`, `"pulumi"`. What is there already costs
 * well under a second. On an older Node the calling script is run once more, on the project's own: call this first.
 * Returns `{ env, pulumi }`: the environment for child processes, and the CLI's folder and version.
 * @throws SetUpError with a message for the user.
 */
export async function setUp({ need = ["dependencies", "build", "pulumi"] } = {}) {
  const locked = (task) => withLock(join(work, "set-up.lock"), task, waiting);
  if (!isNodeNewEnough()) process.exit(await handOver(await locked(ownNode)));
  return locked(async () => {
    sweepTemporary();
    if (need.includes("dependencies")) await ensureDependencies(process.env);
    if (need.includes("build")) await ensureDist(childEnvironment(process.env));
    const pulumi = need.includes("pulumi") ? await ensureCli(process.env) : undefined;
    return { env: childEnvironment(process.env, pulumi?.folder), pulumi };
  });
}

const waiting = (pid) => say(`another set-up is running here (process ${pid}): waiting for it …`);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await script(async () => {
    const { pulumi } = await setUp();
    say(`ready: Node ${process.version.slice(1)}, Pulumi ${pulumi.version} in ${pulumi.folder}.`);
  });
}
