// Looks for a Pulumi CLI that is there already: on the PATH, then in Pulumi's own folder.
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { run } from "../children.mjs";
import { pulumiHome } from "../folders.mjs";
import { isProgram, programs } from "../path.mjs";
import { compareVersions, isAtLeast, oldestPulumi, pulumiVersion } from "../versions.mjs";

/**
 * The first usable CLI: `{ folder, version }`, or undefined. `note` is told why one that was seen is not used.
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} note
 */
export async function findCli(env, note = () => undefined) {
  return (await findOnPath(env, note)) ?? (await findInHome(pulumiHome(env), env, note));
}

/** The first usable CLI on the PATH. */
export const findOnPath = (env, note) =>
  firstUsable(
    programs("pulumi", env).filter((file) => !isWrapper(file)),
    env,
    note,
  );

/** The first usable CLI in Pulumi's own folder: the version that the project is tested with, else the newest. */
export function findInHome(home, env, note) {
  const versions = join(home, "versions");
  const names = existsSync(versions) ? readdirSync(versions).filter((name) => /^v?\d/.test(name)) : [];
  const rank = (name) => (compareVersions(name, pulumiVersion) === 0 ? 1 : 0);
  names.sort((a, b) => rank(b) - rank(a) || compareVersions(b, a));
  const files = [...names.map((name) => join(versions, name, "bin", "pulumi")), join(home, "bin", "pulumi")];
  return firstUsable(files.filter(isProgram), env, note);
}

/** The version of a CLI that runs and has its language host at hand, or the reason why it cannot be used. */
export async function tryCli(file, env) {
  const quiet = { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const { code, output } = await run(file, ["version"], { env: quiet, quiet: true, timeout: 20_000 });
  const version = /^v(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1];
  if (code !== 0 || !version) return { reason: "does not run" };
  if (!isAtLeast(version, oldestPulumi)) return { reason: `is ${version}, older than ${oldestPulumi}` };
  const host = "pulumi-language-nodejs";
  const hosts = [join(dirname(file), host), join(dirname(realpathSync(file)), host)];
  if (!hosts.some(isProgram) && programs(host, env).length === 0) return { reason: `has no ${host} beside it` };
  return { version };
}

async function firstUsable(files, env, note) {
  for (const file of files) {
    const { version, reason } = await tryCli(file, env);
    if (version) return { folder: dirname(file), version };
    note?.(`${file} ${reason}: not used.`);
  }
  return undefined;
}

/** The npm package `pulumi` puts a script on the PATH that downloads a CLI when called; what it has downloaded is in Pulumi's folder. */
function isWrapper(file) {
  const real = realpathSync(file);
  return real.includes(`${sep}node_modules${sep}`) && readFileSync(real).subarray(0, 2).toString() === "#!";
}
