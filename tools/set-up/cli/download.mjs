// Fetches the official release of the Pulumi CLI.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, rmSync } from "node:fs";
import https from "node:https";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { run } from "../children.mjs";
import { temporaryFolder } from "../folders.mjs";
import { SetUpError } from "../report.mjs";
import { pulumiVersion } from "../versions.mjs";
import { archiveOf, platforms } from "./checksums.mjs";

const official = "https://get.pulumi.com/releases/sdk";

/** Why a download was not possible; set-up goes on to the next way. */
export class DownloadError extends Error {}

/** Where releases are fetched from: Pulumi's site, or a mirror of it named in `PULUMI_COMM100_CLI_MIRROR`. */
export const releaseSite = (env) => (env.PULUMI_COMM100_CLI_MIRROR || official).replace(/\/+$/, "");

/** The release's file name on this platform. */
export function archiveName() {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) throw new DownloadError("there is none for this platform");
  return archiveOf(platform);
}

/**
 * The checksums that a site publishes, by file name.
 * @throws DownloadError when it cannot be reached within `patience` ms, or publishes none.
 */
export async function publishedChecksums(site, patience = 5_000) {
  const url = `${site}/pulumi-${pulumiVersion}-checksums.txt`;
  const response = await open(url, patience);
  if (response.statusCode !== 200) {
    response.destroy();
    throw new DownloadError(`${url} answered ${response.statusCode}`);
  }
  let text = "";
  for await (const part of response) text += String(part);
  return new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](\S+)$/gim)].map(([, sum, name]) => [name, sum.toLowerCase()]));
}

/**
 * Downloads and unpacks the release; returns the folder of its programs, in a temporary place.
 * @throws DownloadError when it cannot be had over HTTPS, is cut short, or stalls for 30 s.
 * @throws SetUpError when its checksum is another one.
 */
export async function downloadCli(site, checksum, { patience = 5_000, stall = 30_000 } = {}) {
  const folder = temporaryFolder("download");
  try {
    const archive = join(folder, archiveName());
    const sum = await save(`${site}/${basename(archive)}`, archive, patience, stall);
    if (sum !== checksum) throw unexpected(archive, site, sum, checksum);
    return await unpack(archive, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

const unexpected = (archive, site, sum, checksum) =>
  new SetUpError(
    `${basename(archive)} from ${site} has the SHA-256 ${sum}, but ${checksum} is pinned: it was not installed.\n` +
      "Try again; if it stays so, install Pulumi from https://www.pulumi.com/docs/install, then run this again.",
  );

async function unpack(archive, folder) {
  const { code, output } = await run("tar", ["-xzf", archive, "-C", folder], { quiet: true });
  if (code !== 0) throw new DownloadError(`the archive cannot be unpacked (${output.trim()})`);
  rmSync(archive);
  // Older archives have a folder more.
  const bin = join(folder, "pulumi", "bin");
  return existsSync(bin) ? bin : join(folder, "pulumi");
}

async function save(url, file, patience, stall) {
  const response = await open(url, patience);
  if (response.statusCode !== 200) {
    response.destroy();
    throw new DownloadError(`${url} answered ${response.statusCode}`);
  }
  response.socket.setTimeout(stall, () => response.destroy(new Error(`nothing came for ${stall / 1000} s`)));
  const hash = createHash("sha256");
  let size = 0;
  const count = new Transform({
    transform(part, _, done) {
      hash.update(part);
      size += part.length;
      done(null, part);
    },
  });
  const promised = Number(response.headers["content-length"] ?? NaN);
  await pipeline(response, count, createWriteStream(file)).catch((error) => {
    throw new DownloadError(`it broke off after ${size} bytes (${error.message})`);
  });
  if (size !== promised && !Number.isNaN(promised)) throw new DownloadError(`${size} of ${promised} bytes came`);
  return hash.digest("hex");
}

/** The answer's head, after redirects, within `patience` ms for all of name look-up, connection and answer. */
function open(url, patience, redirects = 5) {
  return new Promise((resolve, reject) => {
    if (!url.startsWith("https:"))
      return reject(new DownloadError(`${new URL(url).origin} is not called: only HTTPS is`));
    const request = https.get(url, { agent: false, rejectUnauthorized: true });
    const timer = setTimeout(() => request.destroy(new Error(`no answer within ${patience / 1000} s`)), patience);
    request.once("error", (error) => {
      clearTimeout(timer);
      reject(new DownloadError(error.message || String(error.code)));
    });
    request.once("response", (response) => {
      clearTimeout(timer);
      const { location } = response.headers;
      if (![301, 302, 303, 307, 308].includes(response.statusCode) || !location) return resolve(response);
      response.destroy();
      if (redirects === 0) return reject(new DownloadError("too many redirects"));
      resolve(open(new URL(location, url).href, patience, redirects - 1));
    });
  });
}
