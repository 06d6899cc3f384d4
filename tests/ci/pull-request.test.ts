import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeForge, token } from "./fake-forge.js";
import type { Dialect } from "./forge-routes.js";
import { environmentOf, newJobFolder, type Outcome, removeJobFolder, runScript } from "./job.js";
import { Repository } from "./repository.js";

const branch = "drift/staging";

describe.each<Dialect>(["github", "gitlab"])("the pull request for drift on %s", (dialect) => {
  let forge: FakeForge;
  let folder: string;
  let repository: Repository;
  beforeEach(async () => {
    folder = newJobFolder();
    repository = new Repository(folder);
    repository.push("main", { "index.ts": `const name = "Shop";\n`, ".gitignore": ".comm100/\n" });
    forge = await FakeForge.start(dialect, repository.served);
  });
  afterEach(async () => {
    await forge.close();
    removeJobFolder(folder);
  });

  const offer = (): Promise<Outcome> =>
    runScript("pull-request", "staging", repository.clone, environmentOf(forge, folder));

  /** What the drift script hands over that wrote these files. */
  const found = (report: string, files: Readonly<Record<string, string>>) => {
    repository.checkOut("main");
    repository.write(".comm100/drift-staging.md", report);
    for (const [name, text] of Object.entries(files)) repository.write(name, text);
    repository.git("add", "--all");
    repository.git("diff", "--staged", "--binary", "--output=.comm100/drift-staging.patch");
    repository.git("reset", "--quiet", "--hard");
  };

  /** A night in which the drift script found a name, and patched the program. */
  const night = (name: string): Promise<Outcome> => {
    found(`The name is now ${name}.`, { "index.ts": `const name = "${name}";\n` });
    return offer();
  };

  it("holds the patch on a branch, and the report as its text", async () => {
    expect(await night("Night shop")).toMatchObject({ code: 0 });
    expect(forge.pullRequests).toEqual([
      expect.objectContaining({
        branch,
        base: "main",
        title: "Take over changes made on the site of staging",
        isOpen: true,
      }),
    ]);
    expect(forge.pullRequests[0]?.text).toContain("The name is now Night shop.");
    expect(repository.onForge("show", `${branch}:index.ts`)).toBe(`const name = "Night shop";`);
    expect(repository.onForge("diff", "--name-only", "main", branch)).toBe("index.ts");
  });

  it("is one, and follows the site from night to night", async () => {
    await night("Night shop");
    await night("Late shop");
    expect(forge.pullRequests).toHaveLength(1);
    expect(forge.pullRequests[0]?.text).toContain("The name is now Late shop.");
    expect(forge.pullRequests[0]?.text).not.toContain("Night shop");
    expect(repository.onForge("show", `${branch}:index.ts`)).toBe(`const name = "Late shop";`);
  });

  it("keeps its commit, and so its approvals, while nothing new differs", async () => {
    await night("Night shop");
    const before = repository.onForge("rev-parse", branch);
    expect(await night("Night shop")).toMatchObject({ code: 0 });
    expect(repository.onForge("rev-parse", branch)).toBe(before);
  });

  it("does not write over what a person has pushed to the branch", async () => {
    await night("Night shop");
    repository.checkOut(branch);
    repository.push(branch, { "index.ts": `const name = "Ada's shop";\n` });
    expect(await night("Late shop")).toMatchObject({ code: 0, text: expect.stringContaining("Somebody has pushed") });
    expect(repository.onForge("show", `${branch}:index.ts`)).toBe(`const name = "Ada's shop";`);
  });

  it("is closed when nothing differs any more, and opened anew when something does", async () => {
    await night("Night shop");
    found("", {});
    removeJobFolder(`${repository.clone}/.comm100/drift-staging.md`);
    expect(await offer()).toMatchObject({ code: 0, text: expect.stringContaining("Nothing differs any more") });
    expect(forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([false]);
    expect(await offer()).toMatchObject({ code: 0, text: expect.stringContaining("as the program says") });
    await night("Late shop");
    expect(forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  it("fails the job when the differences are in no place that could be patched", async () => {
    found("A name that is computed differs.", {});
    expect(await offer()).toMatchObject({ code: 1, text: expect.stringContaining("The site differs") });
    expect(forge.pullRequests).toEqual([]);
  });

  it("is neither made nor closed when the drift job did not come to its end", async () => {
    await night("Night shop");
    repository.checkOut("main");
    removeJobFolder(`${repository.clone}/.comm100`);
    expect(await offer()).toMatchObject({
      code: 1,
      text: expect.stringContaining("The drift job of staging left no patch"),
    });
    expect(forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([true]);
  });

  it.each([
    [".github/workflows/other.yml", "on: push\n"],
    ["scripts/comment.mjs", "\n"],
    ["sites/berlin/package.json", "{}\n"],
    ["new.ts", "export {};\n"],
  ])("is refused a patch that does what no drift does: %s", async (name, text) => {
    found("A name differs.", { "index.ts": `const name = "Night shop";\n`, [name]: text });
    expect(await offer()).toMatchObject({ code: 1, text: expect.stringContaining(name) });
    expect([forge.pullRequests, repository.onForge("branch", "--list", branch)]).toEqual([[], ""]);
  });

  it("is pushed with a token that no command line, file or message holds", async () => {
    const { text } = await night("Night shop");
    expect(text).toContain("git push");
    const pairs = ["x-access-token", "oauth2"].map((user) => Buffer.from(`${user}:${token}`).toString("base64"));
    const secrets = [token, ...pairs];
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(repository.read(".git/config")).not.toMatch(/authorization/i);
  });

  it("says what is missing when the forge does not let it open one", async () => {
    forge.refusals.push(undefined, { status: 403, message: "GitHub Actions is not permitted to create pull requests" });
    const { code, text } = await night("Night shop");
    expect(code).toBe(1);
    expect(text).toContain("answered 403");
    expect(text).toContain(dialect === "github" ? "under Actions, General" : "Developer for merge requests");
  });
});
