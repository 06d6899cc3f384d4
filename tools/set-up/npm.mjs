// npm, run by a Node of our choice, with its cache inside the repository.
import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { run } from "./children.mjs";
import { work } from "./folders.mjs";
import { programs } from "./path.mjs";
import { SetUpError } from "./report.mjs";

/** Runs npm in `cwd` and gives its exit code and output. Install scripts are not run: nothing that is used here needs one. */
export function npm(args, { cwd, env, node = process.execPath }) {
  const [command, first] = npmCommand(env, node);
  const settings = { ...env, npm_config_cache: cacheFolder(env), npm_config_update_notifier: "false" };
  // What a surrounding `npm run` says of its own project would be taken for settings of this one.
  for (const name of ["npm_config_local_prefix", "npm_config_prefix", "npm_config_global"]) delete settings[name];
  return run(command, [...first, ...args, "--ignore-scripts", "--no-audit", "--no-fund"], { cwd, env: settings });
}

/** `npm run` names its own cache folder in the environment: only another one than npm's default is the user's wish. */
function cacheFolder(env) {
  const given = env.npm_config_cache ?? env.NPM_CONFIG_CACHE;
  return given && given !== join(homedir(), ".npm") ? given : join(work, "npm-cache");
}

function npmCommand(env, node) {
  const running = env.npm_execpath ?? "";
  if (basename(running) === "npm-cli.js" && existsSync(running)) return [node, [running]];
  const [found] = programs("npm", env);
  if (!found) throw new SetUpError("npm is missing. Install Node with npm (https://nodejs.org), then run this again.");
  const real = realpathSync(found);
  return real.endsWith(".js") ? [node, [real]] : [found, []];
}
