// Which release of the Pulumi CLI is the right one: its checksums, pinned here, so that nobody who can change the download site can change
// what runs. `node tools/pin-cli.mjs` writes them.
import { readFileSync } from "node:fs";
import { pulumiVersion } from "../versions.mjs";

/** Where they are pinned: SHA-256 by file name. */
export const pinnedFile = new URL("checksums.json", import.meta.url);

/** The platforms that releases are downloaded for. */
export const platforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];

/** A release's file name. */
export const archiveOf = (platform, version = pulumiVersion) => `pulumi-v${version}-${platform}.tar.gz`;

/** The pinned checksum of a release; undefined where there is none. */
export const pinnedChecksum = (name) => JSON.parse(readFileSync(pinnedFile, "utf8"))[name];
