import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as http from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { pinCli } from "../../tools/pin-cli.mjs";
import { archiveOf, pinnedFile, platforms } from "../../tools/set-up/cli/checksums.mjs";
import { archiveName, DownloadError, downloadCli, publishedChecksums } from "../../tools/set-up/cli/download.mjs";
import { download } from "../../tools/set-up/cli/index.mjs";
import { certificateFor } from "../certificate.js";
import { newFolder, writeCli } from "./folder.js";

const servers: (Server | http.Server)[] = [];
const certificate = certificateFor("127.0.0.1");
const trusted = getCACertificates();

beforeAll(() => {
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  setDefaultCACertificates([...trusted, certificate.cert]);
});
afterAll(() => {
  setDefaultCACertificates(trusted);
});

async function serve(
  answer: http.RequestListener,
  server: Server | http.Server = createServer(certificate),
): Promise<string> {
  server.on("request", answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `${server instanceof http.Server ? "http" : "https"}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A release as Pulumi publishes it: a folder `pulumi` in a compressed archive. */
function release(): { archive: Buffer; sum: string } {
  const folder = newFolder();
  writeCli(join(folder, "pulumi"), "3.259.0");
  const file = join(folder, "release.tar.gz");
  spawnSync("tar", ["-czf", file, "-C", folder, "pulumi"]);
  const archive = readFileSync(file);
  return { archive, sum: createHash("sha256").update(archive).digest("hex") };
}

describe("the download of the Pulumi CLI", () => {
  it("unpacks an archive whose checksum is pinned, through a redirect", async () => {
    const { archive, sum } = release();
    const name = archiveName();
    const site = await serve((request, response) => {
      if (request.url === `/${name}`) response.writeHead(302, { location: `/mirror/${name}` }).end();
      else response.end(archive);
    });
    const found = await download({ PULUMI_COMM100_CLI_MIRROR: `${site}/` }, () => sum);
    expect(existsSync(join(String(found?.programs), "pulumi"))).toBe(true);
    rmSync(String(found?.temporary), { recursive: true });
  });

  it("refuses an archive with another checksum, and keeps nothing of it", async () => {
    const site = await serve((_, response) => response.end(release().archive));
    await expect(downloadCli(site, "f".repeat(64))).rejects.toThrow(/but f{64} is pinned: it was not installed/);
  });

  it("is left to the build with Go where no checksum is pinned: nothing is asked for", async () => {
    let calls = 0;
    const site = await serve((_, response) => response.end(String((calls += 1))));
    expect(await download({ PULUMI_COMM100_CLI_MIRROR: site }, () => undefined)).toBeUndefined();
    expect(calls).toBe(0);
  });

  it("goes over HTTPS alone, redirects too, and certificates are checked whatever the environment says", async () => {
    const plain = await serve((_, response) => response.end(release().archive), http.createServer());
    const only = new DownloadError(`${plain} is not called: only HTTPS is`);
    await expect(downloadCli(plain, release().sum)).rejects.toThrow(only);
    const leading = await serve(({ url }, response) =>
      response.writeHead(302, { location: plain + String(url) }).end(),
    );
    await expect(downloadCli(leading, release().sum)).rejects.toThrow(only);
    const forged = await serve(() => undefined, createServer(certificateFor("127.0.0.1")));
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    await expect(downloadCli(forged, release().sum)).rejects.toThrow(/self-signed certificate/);
  });

  it("has its checksums pinned from what the site publishes, for all platforms or not at all", async () => {
    const sums = platforms.map((platform, number) => `${String(number).repeat(64)}  ${archiveOf(platform)}`);
    const lists = [sums.join("\n"), sums.slice(1).join("\n")];
    const site = await serve((_, response) => response.end(lists.shift()));
    const file = join(newFolder(), "checksums.json");
    await pinCli(site, file);
    const written = readFileSync(file, "utf8");
    expect(JSON.parse(written)).toEqual(
      Object.fromEntries(platforms.map((platform, number) => [archiveOf(platform), String(number).repeat(64)])),
    );
    writeFileSync(file, "as it was");
    await expect(pinCli(site, file)).rejects.toThrow(/publishes no checksum of pulumi-v.*darwin-arm64/);
    expect(readFileSync(file, "utf8")).toBe("as it was");
  });

  it("has no checksums pinned of versions that it does not ask for", () => {
    const pinned = Object.keys(JSON.parse(readFileSync(pinnedFile, "utf8")) as object);
    expect(platforms.map((platform) => archiveOf(platform))).toEqual(expect.arrayContaining(pinned));
  });

  it("gives up a site that refuses, and one that takes the connection and says nothing", async () => {
    const silent = await serve(() => undefined);
    await expect(publishedChecksums(silent, 50)).rejects.toThrow(new DownloadError("no answer within 0.05 s"));
    const refusing = await serve(() => undefined);
    servers.pop()?.close();
    await expect(publishedChecksums(refusing)).rejects.toThrow(DownloadError);
    const empty = await serve((_, response) => response.writeHead(404).end());
    await expect(publishedChecksums(empty)).rejects.toThrow(/checksums\.txt answered 404/);
  });

  it("notices an archive that is cut short, one that stalls, and one that is not there", async () => {
    const cut = await serve((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("x".repeat(10), () => response.destroy());
    });
    await expect(downloadCli(cut, "")).rejects.toThrow(/broke off after 10 bytes/);
    const stalling = await serve((_, response) => response.writeHead(200, { "content-length": "1000" }).write("x"));
    await expect(downloadCli(stalling, "", { stall: 50 })).rejects.toThrow(/nothing came for 0.05 s/);
    const missing = await serve((_, response) => response.writeHead(403).end());
    await expect(downloadCli(missing, "")).rejects.toThrow(/answered 403/);
  });
});
