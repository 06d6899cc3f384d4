// npm, run by a Node of our choice, with its cache inside the repository.
import { existsSync, realpathSync } from "node:fs";
import { basename } from "node:path";
import { run } from "./children.mjs";
import { npmCache } from "./folders.mjs";
import { programs } from "./path.mjs";
import { SetUpError } from "./report.mjs";

/** Runs npm in `cwd` and gives its exit code and output. Install scripts are not run: nothing that is used here needs one. */
export async function npm(args, { cwd, env, node = process.execPath }) {
  const [command, first] = npmCommand(env, node);
  const settings = { ...env, npm_config_cache: npmCache(env), npm_config_update_notifier: "false" };
  // What a surrounding `npm run` says of its own project would be taken for settings of this one.
  for (const name of ["npm_config_local_prefix", "npm_config_prefix", "npm_config_global"]) delete settings[name];
  settings.npm_config_globalconfig ??= await globalSettings(env);
  return run(command, [...first, ...args, "--ignore-scripts", "--no-audit", "--no-fund"], { cwd, env: settings });
}

/** npm looks for the machine's settings (a proxy, a certificate) beside its Node: those beside the user's own Node count. */
async function globalSettings(env) {
  const { code, output } = await run("npm", ["config", "get", "globalconfig"], { env, quiet: true, timeout: 20_000 });
  return code === 0 ? output.trim().split("\n").at(-1) : undefined;
}

function npmCommand(env, node) {
  const running = env.npm_execpath ?? "";
  if (basename(running) === "npm-cli.js" && existsSync(running)) return [node, [running]];
  const [found] = programs("npm", env);
  if (!found) throw new SetUpError("npm is missing. Install Node with npm (https://nodejs.org), then run this again.");
  const real = realpathSync(found);
  return real.endsWith(".js") ? [node, [real]] : [found, []];
}
