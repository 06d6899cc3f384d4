import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { FakeForge } from "../ci/fake-forge.js";
import { runPipelineJob } from "../ci/run-pipeline.js";
import { imports, SiteRepository } from "./site-repository.js";

const program = (name: string) => `${imports}
new comm100.global.Department("sales", { name: "${name}", description: "First line" });
`;

describe("the pipeline for GitLab", () => {
  let site: Emulator;
  let team: SiteRepository;
  let forge: FakeForge;
  beforeAll(async () => {
    site = await createEmulator();
    team = await SiteRepository.create(program("Sales"), site);
    forge = await FakeForge.start("gitlab", team.repository.served);
  });
  afterAll(async () => {
    await forge.close();
    team.dispose();
    await site.close();
  });

  it("updates the site after a merge", async () => {
    expect(await runPipelineJob("up staging", team.onGitLab(forge, "stack"))).toMatchObject({ code: 0 });
    expect(site.rows("global/departments")).toContainEqual(expect.objectContaining({ name: "Sales" }));
  });

  it("comments on a merge request, in a job without the stack's secrets", async () => {
    team.repository.write("index.ts", program("Sales team"));
    expect(await runPipelineJob("review", team.onGitLab(forge, "stack"))).toMatchObject({ code: 0 });
    expect(await runPipelineJob("comment", team.onGitLab(forge, "forge"))).toMatchObject({ code: 0 });
    const staging = forge.comments.map(({ text }) => text).filter((text) => text.includes("# staging"));
    expect(staging).toEqual([expect.stringContaining("Sales team")]);
  });

  it("brings back what was changed at night", async () => {
    team.repository.checkOut("main");
    const [made] = site.rows("global/departments").filter(({ name }) => name === "Sales");
    site.edit(`global/departments/${made?.["id"] as string}`, { description: "Also at night" });
    expect(await runPipelineJob("drift", team.onGitLab(forge, "stack", "forge"))).toMatchObject({ code: 0 });
    expect(forge.pullRequests).toEqual([
      expect.objectContaining({ branch: "drift/staging", base: "main", isOpen: true }),
    ]);
    expect(team.repository.onForge("show", "drift/staging:index.ts")).toContain("Also at night");
  });
});
