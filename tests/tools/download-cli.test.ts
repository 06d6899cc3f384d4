import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { archiveName, DownloadError, downloadCli, publishedChecksum } from "../../tools/set-up/cli/download.mjs";
import { newFolder, writeCli } from "./folder.js";

const servers: Server[] = [];

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
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
  it("unpacks an archive whose checksum is the published one, through a redirect", async () => {
    const { archive, sum } = release();
    const name = archiveName();
    const site = await serve((request, response) => {
      if (request.url?.endsWith("checksums.txt")) response.end(`${"0".repeat(64)}  other.tar.gz\n${sum}  ${name}\n`);
      else if (request.url === `/${name}`) response.writeHead(302, { location: `/mirror/${name}` }).end();
      else response.end(archive);
    });
    const checksum = await publishedChecksum(site);
    expect(checksum).toBe(sum);
    const folder = await downloadCli(site, checksum);
    expect(existsSync(join(folder, "pulumi"))).toBe(true);
    rmSync(dirname(folder), { recursive: true });
  });

  it("refuses an archive with another checksum, and keeps nothing of it", async () => {
    const site = await serve((_, response) => response.end(release().archive));
    await expect(downloadCli(site, "f".repeat(64))).rejects.toThrow(/but f{64} is published: it was not installed/);
  });

  it("knows no checksum where the site publishes none", async () => {
    const site = await serve((_, response) => response.writeHead(404).end());
    expect(await publishedChecksum(site)).toBeUndefined();
  });

  it("gives up a site that refuses, and one that takes the connection and says nothing", async () => {
    const silent = await serve(() => undefined);
    await expect(publishedChecksum(silent, 50)).rejects.toThrow(new DownloadError("no answer within 0.05 s"));
    const refusing = await serve(() => undefined);
    servers.pop()?.close();
    await expect(publishedChecksum(refusing)).rejects.toThrow(DownloadError);
  });

  it("notices an archive that is cut short, one that stalls, and one that is not there", async () => {
    const cut = await serve((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("x".repeat(10), () => response.destroy());
    });
    await expect(downloadCli(cut, undefined)).rejects.toThrow(/broke off after 10 bytes/);
    const stalling = await serve((_, response) => response.writeHead(200, { "content-length": "1000" }).write("x"));
    await expect(downloadCli(stalling, undefined, { stall: 50 })).rejects.toThrow(/nothing came for 0.05 s/);
    const missing = await serve((_, response) => response.writeHead(403).end());
    await expect(downloadCli(missing, undefined)).rejects.toThrow(/answered 403/);
  });
});
