import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { runStep } from "../ci/job.js";
import { newFolder } from "./folder.js";

const signed = { verified: true, reason: "valid" };
const unsigned = { verified: false, reason: "unsigned" };

describe("a release", () => {
  let forge: Server;
  let folder: string;
  let tag: { readonly type: string; readonly verification: typeof signed };
  beforeEach(async () => {
    tag = { type: "tag", verification: signed };
    forge = createServer((request, response) => {
      const path = request.url ?? "";
      const body = path.includes("/git/ref/tags/") ? { object: { type: tag.type, sha: "abc" } } : tag;
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => forge.listen(0, "127.0.0.1", resolve));
    folder = newFolder();
    cpSync(join(root, "tools/release.mjs"), join(folder, "tools/release.mjs"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "x", version: "1.2.0", type: "module" }));
    writeFileSync(join(folder, "CHANGELOG.md"), "# x\n\n## 1.2.0\n\n### Minor\n\n- Newer\n\n## 1.1.0\n\n- Older\n");
    await git("init", "--quiet", "--initial-branch=main");
    await git("add", "package.json");
    await git("-c", "user.name=Ada", "-c", "user.email=ada@shop.example", "commit", "--quiet", "--message=One");
    await git("update-ref", "refs/remotes/origin/main", "HEAD");
  });
  afterEach(async () => {
    await new Promise((resolve) => forge.close(resolve));
  });

  const git = (...args: string[]) => runStep("git", args, folder, { GIT_CONFIG_GLOBAL: "/dev/null" });
  const release = (task: string, name = "v1.2.0") =>
    runStep(process.execPath, ["tools/release.mjs", task], folder, {
      GITHUB_REF_NAME: name,
      GITHUB_REPOSITORY: "o/r",
      GITHUB_API_URL: `http://127.0.0.1:${(forge.address() as AddressInfo).port}`,
      GITHUB_TOKEN: "t",
    });

  it("is made of a signed tag on main that names the version", async () => {
    expect(await release("verify")).toMatchObject({ code: 0 });
  });

  it.each([
    ["another version", "v1.3.0", {}, "package.json says 1.2.0"],
    ["a tag without a signature of its own", "v1.2.0", { type: "commit" }, "has no signature"],
    ["a signature that is not valid", "v1.2.0", { verification: unsigned }, "not valid: unsigned"],
  ])("is refused for %s", async (_, name, change, reason) => {
    tag = { ...tag, ...change };
    expect(await release("verify", name)).toMatchObject({ code: 1, text: expect.stringContaining(reason) });
  });

  it("is refused for a commit that is not on main", async () => {
    await git("-c", "user.name=Ada", "-c", "user.email=ada@shop.example", "commit", "--allow-empty", "--message=Two");
    expect(await release("verify")).toMatchObject({ code: 1, text: expect.stringContaining("is not on main") });
  });

  it("has the changelog of its version as its notes", async () => {
    expect(await release("notes")).toMatchObject({ code: 0, text: "### Minor\n\n- Newer\n" });
  });

  it("is refused without a section in the changelog", async () => {
    writeFileSync(join(folder, "CHANGELOG.md"), "# x\n\n## 1.1.0\n\n- Older\n");
    expect(await release("notes")).toMatchObject({ code: 1, text: expect.stringContaining("no section 1.2.0") });
  });
});
