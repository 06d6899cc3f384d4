import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { jobsOf, workflowOf } from "./workflow.js";

const workflows = globSync(join(root, ".github/workflows/*.yml"))
  .sort()
  .map((file) => [basename(file), readFileSync(file, "utf8")] as const);

describe("this repository's own workflows", () => {
  it("are those for tests, code scanning and releases", () => {
    expect(workflows.map(([name]) => name)).toEqual(["ci.yml", "code-scanning.yml", "release.yml"]);
  });

  it.each(workflows)("pin every action by its commit: %s", (_, text) => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
    expect(used).not.toEqual([]);
    expect(used.filter((action) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it.each(workflows)("give each job what it lists, and an end: %s", (_, text) => {
    const workflow = workflowOf(text);
    expect(workflow.permissions).toEqual({});
    for (const job of jobsOf(workflow)) {
      expect([job.name, job.permissions]).toEqual([job.name, expect.objectContaining({ contents: expect.anything() })]);
      expect([job.name, Number(job["timeout-minutes"]) > 0]).toEqual([job.name, true]);
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
      expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false));
    }
  });

  it("publish without a stored token, after the tests", () => {
    const release = workflowOf(workflows.find(([name]) => name === "release.yml")?.[1] ?? "");
    const { publish, pack, test } = release.jobs;
    expect(JSON.stringify(release)).not.toContain("secrets.");
    expect([publish?.needs, pack?.needs]).toEqual(["pack", "test"]);
    expect(publish?.permissions).toEqual({ "id-token": "write", contents: "read" });
    expect([pack?.permissions, test?.permissions]).toEqual([{ contents: "read" }, { contents: "read" }]);
  });

  it("run neither packages nor the repository's own code where they may publish or write", () => {
    const commands = workflows.flatMap(([, text]) =>
      jobsOf(workflowOf(text))
        .filter(({ permissions = {} }) => permissions["contents"] === "write" || permissions["id-token"] === "write")
        .flatMap(({ steps }) => steps.flatMap(({ uses, run }) => run ?? (uses?.includes("checkout") ? [uses] : []))),
    );
    expect(commands).toEqual([
      "npm publish ./release/*.tgz --provenance --access public --ignore-scripts",
      'gh release create "$GITHUB_REF_NAME" --verify-tag --notes-file release/notes.md release/sbom.cdx.json',
    ]);
  });

  it("have owners for every path that CODEOWNERS names", () => {
    const lines = readFileSync(join(root, ".github/CODEOWNERS"), "utf8").split("\n");
    const paths = lines.filter((line) => line.startsWith("/")).map((line) => line.split(/\s+/)[0] ?? "");
    expect(paths.filter((path) => globSync(join(root, path)).length === 0)).toEqual([]);
  });
});
