import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeForge, token } from "./fake-forge.js";
import type { Dialect } from "./forge-routes.js";
import { environmentOf, newJobFolder, type Outcome, removeJobFolder, runScript } from "./job.js";

const mark = "<!-- pulumi-comm100 review staging -->";

describe.each<Dialect>(["github", "gitlab"])("the comment on %s", (dialect) => {
  let forge: FakeForge;
  let folder: string;
  const bot = dialect === "github" ? "github-actions[bot]" : "bot";
  beforeEach(async () => {
    folder = newJobFolder();
    forge = await FakeForge.start(dialect);
  });
  afterEach(async () => {
    await forge.close();
    removeJobFolder(folder);
  });

  const report = (text: string, stack = "staging") => {
    mkdirSync(join(folder, ".comm100"), { recursive: true });
    writeFileSync(join(folder, ".comm100", `review-${stack}.md`), text);
  };
  const post = (stack = "staging", env: Record<string, string> = {}): Promise<Outcome> =>
    runScript("comment", stack, folder, { ...environmentOf(forge, folder), ...env });
  const someoneElses = (count: number) => {
    for (let at = 0; at < count; at++) forge.comments.push({ id: forge.nextId(), text: `Remark ${at}`, author: "ada" });
  };

  it("is made once, and then kept up to date", async () => {
    report("## staging\n\nOne change.");
    expect((await post()).code).toBe(0);
    report("## staging\n\nTwo changes.");
    expect((await post()).code).toBe(0);
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.text).toContain("Two changes.");
    expect(forge.comments[0]?.text).not.toContain("One change.");
  });

  it("says which commit it is of, and where the run is", async () => {
    report("One change.");
    await post();
    const link = dialect === "github" ? `${forge.url}/acme/site/actions/runs/1` : "https://forge.example/jobs/1";
    expect(forge.comments[0]?.text).toMatch(new RegExp(`for commit 0123456, \\[the whole run\\]\\(${link}\\)</sub>$`));
  });

  it("is found behind 250 other comments", async () => {
    someoneElses(150);
    forge.comments.push({ id: forge.nextId(), text: `${mark}\nOld`, author: bot });
    someoneElses(100);
    report("New");
    expect((await post()).code).toBe(0);
    expect(forge.comments).toHaveLength(251);
    expect(forge.comments[150]?.text).toContain("New");
  });

  it("has one for each stack", async () => {
    report("First");
    report("Second", "production");
    await post();
    await post("production");
    await post();
    expect(forge.comments.map(({ text }) => text.split("\n")[1])).toEqual(["First", "Second"]);
  });

  it("does not write over a comment of somebody else with our mark", async () => {
    forge.comments.push({ id: forge.nextId(), text: `${mark}\nApproved by everybody`, author: "mallory" });
    report("Deletes everything");
    await post();
    expect(forge.comments.map(({ author }) => author)).toEqual(["mallory", bot]);
    expect(forge.comments[0]?.text).toContain("Approved by everybody");
  });

  it("leaves one of several that runs at once have made", async () => {
    for (const text of ["One", "Two", "Three"]) {
      forge.comments.push({ id: forge.nextId(), text: `${mark}\n${text}`, author: bot });
    }
    report("New");
    await post();
    expect(forge.comments).toHaveLength(1);
  });

  it("is one, even when the answer to its making gets lost", async () => {
    report("One change.");
    const before = dialect === "github" ? [undefined] : [undefined, undefined];
    forge.refusals.push(...before, { status: 502, message: "Bad gateway", afterWrite: true });
    expect(await post()).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
  });

  it("waits as long as the forge asks for", async () => {
    report("One change.");
    forge.refusals.push({ status: 429, message: "Slow down", headers: { "retry-after": "1" } });
    expect(await post()).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
  });

  it("is posted without a report too, and says so", async () => {
    expect((await post()).code).toBe(0);
    expect(forge.comments[0]?.text).toContain("There is no report.");
  });

  it("shows nothing that the report is a link to", async () => {
    report("");
    rmSync(join(folder, ".comm100", "review-staging.md"));
    writeFileSync(join(folder, "secret"), "of this job");
    symlinkSync(join(folder, "secret"), join(folder, ".comm100", "review-staging.md"));
    expect((await post()).code).toBe(0);
    expect(forge.comments.map(({ text }) => text)).toEqual([expect.stringContaining("There is no report.")]);
  });

  it("loses its end when it is too long, never its summary or its mark", async () => {
    report(`The summary\n${"A line of details.\n".repeat(10_000)}`);
    await post();
    const [{ text } = { text: "" }] = forge.comments;
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.startsWith(`${mark}\nThe summary\n`)).toBe(true);
    expect(text).toMatch(/A line of details\.\n\n… The rest is in the run\.\n\n<sub>.*<\/sub>$/);
  });

  it.each([
    [403, dialect === "github" ? "pull-requests: write" : "scope api"],
    [401, dialect === "github" ? "GITHUB_TOKEN" : "GITLAB_TOKEN"],
  ])("that is refused with %d says what to do, and never the token", async (status, advice) => {
    report("One change.");
    forge.refusals.push({ status, message: "Resource not accessible" });
    const { code, text } = await post();
    expect(code).toBe(1);
    expect(text).toContain(`answered ${status}: Resource not accessible`);
    expect(text).toContain(advice);
    expect(text).not.toContain(token);
    expect(forge.calls).toHaveLength(1);
  });
});

describe("the comment script", () => {
  it("says where it runs when that is neither forge", async () => {
    const folder = newJobFolder();
    const { code, text } = await runScript("comment", "staging", folder, {});
    removeJobFolder(folder);
    expect([code, text]).toEqual([1, "error: This script runs in a job of GitHub Actions or GitLab CI.\n"]);
  });
});
