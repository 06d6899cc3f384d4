import { describe, expect, it } from "@jest/globals";
import { runPipelineJob } from "../ci/run-pipeline.js";
import { imports } from "./site-repository.js";
import { Story } from "./story.js";

const program = (name: string) => `${imports}
new comm100.global.Department("sales", { name: "${name}", description: "First line" });
`;

describe("the pipeline for GitLab", () => {
  const story = new Story(program("Sales"), "gitlab");

  it("updates the site after a merge", async () => {
    expect(await runPipelineJob("up staging", story.team.onGitLab(story.forge, "stack"))).toMatchObject({ code: 0 });
    expect(story.site.rows("global/departments")).toContainEqual(expect.objectContaining({ name: "Sales" }));
  });

  it("comments on a merge request, in a job without the stack's secrets", async () => {
    story.team.repository.write("index.ts", program("Sales team"));
    expect(await runPipelineJob("review", story.team.onGitLab(story.forge, "stack"))).toMatchObject({ code: 0 });
    expect(await runPipelineJob("comment", story.team.onGitLab(story.forge, "forge"))).toMatchObject({ code: 0 });
    const staging = story.forge.comments.map(({ text }) => text).filter((text) => text.includes("# staging"));
    expect(staging).toEqual([expect.stringContaining("Sales team")]);
  });

  it("brings back what was changed at night", async () => {
    story.team.repository.checkOut("main");
    const [made] = story.site.rows("global/departments").filter(({ name }) => name === "Sales");
    story.site.edit(`global/departments/${made?.["id"] as string}`, { description: "Also at night" });
    expect(await runPipelineJob("drift", story.team.onGitLab(story.forge, "stack", "forge"))).toMatchObject({
      code: 0,
    });
    expect(story.forge.pullRequests).toEqual([
      expect.objectContaining({ branch: "drift/staging", base: "main", isOpen: true }),
    ]);
    expect(story.team.repository.onForge("show", "drift/staging:index.ts")).toContain("Also at night");
  });
});
