// Pins the checksums of the Pulumi CLI that set-up downloads, for all platforms: `node tools/pin-cli.mjs`, after a change of `pulumiVersion`.
// What it writes is to be read before it is committed: compare it with the page of the release.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { archiveOf, pinnedFile, platforms } from "./set-up/cli/checksums.mjs";
import { publishedChecksums, releaseSite } from "./set-up/cli/download.mjs";
import { SetUpError, say, script } from "./set-up/report.mjs";
import { pulumiVersion } from "./set-up/versions.mjs";

/**
 * Writes the published checksums into a file.
 * @param {string} site
 * @param {string | URL} file
 * @throws SetUpError when one is missing.
 */
export async function pinCli(site, file = pinnedFile) {
  const published = await publishedChecksums(site);
  const pinned = platforms.map((platform) => {
    const name = archiveOf(platform);
    const sum = published.get(name);
    if (!sum) throw new SetUpError(`${site} publishes no checksum of ${name}: nothing is pinned.`);
    return [name, sum];
  });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(pinned), undefined, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await script(async () => {
    await pinCli(releaseSite(process.env));
    say(`the checksums of Pulumi ${pulumiVersion} are in ${fileURLToPath(pinnedFile)}: read them, then commit.`);
  });
}
