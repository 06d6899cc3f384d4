import { describe, expect, it } from "@jest/globals";
import { runPipeline, type Wanted } from "../ci/run-pipeline.js";
import { imports } from "./site-repository.js";
import { Story } from "./story.js";

const program = (name: string) => `${imports}
new comm100.global.Department("sales", { name: "${name}", description: "First line" });
`;

describe("the pipeline for GitLab", () => {
  const story = new Story(program("Sales"), "gitlab");
  const stack = () => story.team.onGitLab(story.forge, "stack");
  const forge = () => story.team.onGitLab(story.forge, "forge");
  const run = (...wanted: Wanted[]) => runPipeline(story.team.repository.clone, ...wanted);
  const done = expect.objectContaining({ code: 0 });

  it("updates the site after a merge", async () => {
    expect(await run(["up staging", stack()])).toEqual([done]);
    expect(story.site.rows("global/departments")).toContainEqual(expect.objectContaining({ name: "Sales" }));
  });

  it("comments on a merge request, by a script that the merge request cannot change", async () => {
    const { repository } = story.team;
    repository.git("checkout", "--quiet", "-b", "rename");
    repository.push("rename", {
      "index.ts": program("Sales team"),
      "scripts/comment.mjs": `console.log("hostile");\n`,
    });
    const outcomes = await run(["review", stack()], ["comment", forge()]);
    expect(outcomes).toEqual([done, done]);
    expect(outcomes[1]?.text).not.toContain("hostile");
    const staging = story.forge.comments.map(({ text }) => text).filter((text) => text.includes("# staging"));
    expect(staging).toEqual([expect.stringContaining("Sales team")]);
  });

  it("brings back what was changed at night", async () => {
    story.team.repository.checkOut("main");
    const [made] = story.site.rows("global/departments").filter(({ name }) => name === "Sales");
    story.site.edit(`global/departments/${made?.["id"] as string}`, { description: "Also at night" });
    expect(await run(["drift", stack()], ["merge request", forge()])).toEqual([done, done]);
    expect(story.forge.pullRequests).toEqual([
      expect.objectContaining({ branch: "drift/staging", base: "main", isOpen: true }),
    ]);
    expect(story.team.repository.onForge("show", "drift/staging:index.ts")).toContain("Also at night");
  });
});
