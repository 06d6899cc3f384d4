// Step 4: a Pulumi CLI. The ways to have one, the cheapest first.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pulumiHome } from "../folders.mjs";
import { SetUpError, say, step } from "../report.mjs";
import { oldestGo, oldestPulumi, pulumiVersion } from "../versions.mjs";
import { pinnedChecksum } from "./checksums.mjs";
import { compileCli, findGo } from "./compile.mjs";
import { archiveName, DownloadError, downloadCli, releaseSite } from "./download.mjs";
import { findCli, tryCli } from "./find.mjs";
import { installCli } from "./install.mjs";

/**
 * A usable CLI: on the PATH, else in Pulumi's folder, else downloaded, else built with Go.
 * Returns `{ folder, version }`.
 * @throws SetUpError saying what to do when there is no way.
 */
export async function ensureCli(env) {
  const found = await findCli(env, say);
  if (found) return found;
  say(`no Pulumi CLI ${oldestPulumi} or newer on the PATH or in ${pulumiHome(env)}.`);
  const { programs, temporary } = (await download(env)) ?? (await compile(env));
  const folder = await installCli(programs, pulumiHome(env), pulumiVersion, env);
  rmSync(temporary, { recursive: true, force: true });
  const { version, reason } = await tryCli(join(folder, "pulumi"), env);
  if (!version) throw new SetUpError(`${join(folder, "pulumi")} ${reason}. Remove its folder, then run this again.`);
  say(`Pulumi ${version} is in ${folder}.`);
  return { folder, version };
}

/** The programs of the release, if its checksum is pinned and it can be had. */
export async function download(env, checksumOf = pinnedChecksum) {
  const site = releaseSite(env);
  try {
    const name = archiveName();
    const checksum = checksumOf(name);
    if (checksum === undefined) throw new DownloadError(`no checksum of ${name} is pinned`);
    say(`asking ${site} for Pulumi ${pulumiVersion} (given up after 5 s) …`);
    const programs = await step("download", { size: "about 100 MB", usually: "10 s to 1 min" }, () =>
      downloadCli(site, checksum),
    );
    const { version, reason } = await tryCli(join(programs, "pulumi"), env);
    if (!version) throw new DownloadError(`what came ${reason}`);
    return { programs, temporary: join(programs, "..") };
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    say(`no download: ${error.message}.`);
    return undefined;
  }
}

async function compile(env) {
  const go = await findGo(env);
  if (!go) {
    throw new SetUpError(
      `there is no Pulumi CLI, it could not be downloaded, and there is no Go ${oldestGo} or newer to build it with.\n` +
        "Install Pulumi from https://www.pulumi.com/docs/install (or Go from https://go.dev/dl), then run this again.",
    );
  }
  const programs = await compileCli(go, env);
  return { programs, temporary: programs };
}
