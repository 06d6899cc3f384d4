import { describe, expect, it } from "@jest/globals";
import { type JobOutcome, runJobs } from "../ci/run-workflow.js";
import { type Event, imports } from "./site-repository.js";
import { Story } from "./story.js";

/** A program in which a person finds what to change, and so does the drift job. */
const program = (greeting: string, hours: string) => `${imports}
const shop = new comm100.livechat.Campaign("shop", { name: "Shop", language: "english" });
const campaignId = shop.id;

// Seen by every visitor: ask the support leads.
new comm100.livechat.PreChat("shop", { campaignId, isEnabled: true, greetingMessage: "${greeting}" });

new comm100.livechat.Shift("day", {
  name: "Day",
  timeZone: comm100.timeZoneFromIana("Europe/Berlin"), // not ours
  shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "${hours}" }],
});
`;

const first = program("Hello!", "17:00:00");

describe("a change to a site", () => {
  const story = new Story(first, "github");

  const jobs = (file: string, names: readonly string[], event?: Event): Promise<Readonly<Record<string, JobOutcome>>> =>
    runJobs(`comm100-${file}.yml`, names, story.team.onGitHub(story.forge, event));
  const update = (event?: Event) => jobs("up", ["up"], event);
  const review = (event?: Event) => jobs("review", ["review", "comment"], event);
  const drift = () => jobs("drift", ["drift", "pull-request"]);
  const done = expect.objectContaining({ code: 0 });
  const merge = async (branch: string) => {
    story.team.repository.merge(branch);
    return update();
  };
  const day = () => story.site.rows("livechat/shifts").find(({ name }) => name !== "Default Shift") ?? {};
  const night = (name: string) => {
    story.site.edit(`livechat/shifts/${day()["id"] as string}`, { name });
    story.team.repository.checkOut("main");
    return drift();
  };
  const hours = () => JSON.stringify(story.site.rows("livechat/shifts").at(-1)?.["shiftWorkingHours"]);

  it("begins with an update of what is on main", async () => {
    expect(await update()).toEqual({ up: expect.objectContaining({ code: 0, steps: ["Install", "Up"] }) });
    expect(hours()).toContain("17:00");
  });

  it("is told to reviewers in one comment, which follows the branch", async () => {
    story.team.repository.git("checkout", "--quiet", "-b", "longer-days");
    story.team.repository.push("longer-days", { "index.ts": program("Hello!", "18:00:00") });
    expect(await review()).toEqual({ review: done, comment: done });
    expect(story.forge.comments.map(({ text }) => text)).toEqual([expect.stringContaining("18:00")]);
    expect(hours()).toContain("17:00");

    story.team.repository.push("longer-days", { "index.ts": program("Good morning!", "19:00:00") });
    expect(await review()).toEqual({ review: done, comment: done });
    expect(story.forge.comments).toHaveLength(1);
    expect(story.forge.comments[0]?.text).toMatch(/19:00[^]*Good morning!|Good morning![^]*19:00/);
    expect(story.forge.comments[0]?.text).not.toContain("18:00");
  });

  it("is told to reviewers when it cannot be previewed, too, and by no script of its own", async () => {
    const { repository } = story.team;
    const script = repository.read("scripts/comment.mjs");
    const hostile = `console.log("hostile");\n`;
    const attack = `import { writeFileSync } from "node:fs";
writeFileSync("scripts/comment.mjs", ${JSON.stringify(hostile)});
writeFileSync("../seen", String(process.env["GITHUB_TOKEN"]));
`;
    repository.push("longer-days", {
      "index.ts": `${attack}${program("Good morning!", "25:00:00")}`,
      "scripts/comment.mjs": hostile,
    });
    const { review: previewed, comment } = await review();
    expect(previewed?.code).not.toBe(0);
    expect(repository.read("../seen")).toBe("undefined");
    expect([comment?.code, comment?.text]).toEqual([0, expect.not.stringContaining("hostile")]);
    expect(story.forge.comments.map(({ text }) => text)).toEqual([expect.stringContaining("endTime")]);
    repository.push("longer-days", { "index.ts": program("Good morning!", "19:00:00"), "scripts/comment.mjs": script });
  });

  it("comes to the site by a merge", async () => {
    expect(await merge("longer-days")).toEqual({ up: done });
    expect(hours()).toContain("19:00");
  });

  it("that was made at midnight comes back as a pull request", async () => {
    expect(await night("Day (holidays)")).toEqual({
      drift: expect.objectContaining({ code: 0, steps: ["Install", "Drift", "Hand over what it found"] }),
      "pull-request": expect.objectContaining({ code: 0, steps: ["Take what was found", "Pull request"] }),
    });
    expect(story.forge.pullRequests).toHaveLength(1);
    expect(story.forge.pullRequests[0]).toMatchObject({ branch: "drift/staging", base: "main", isOpen: true });
    expect(story.forge.pullRequests[0]?.text).toContain("Day (holidays)");
    const patch = story.team.repository.onForge("diff", "--unified=0", "main", "drift/staging");
    expect(patch.match(/^[-+] .*/gm)).toEqual([`-  name: "Day",`, `+  name: "Day (holidays)",`]);
  });

  it("that was made at midnight is one pull request, whatever the next night brings", async () => {
    expect(await night("Day (winter)")).toEqual({ drift: done, "pull-request": done });
    expect(story.forge.pullRequests).toHaveLength(1);
    expect(story.forge.pullRequests[0]?.text).toContain("Day (winter)");
  });

  it("that was made at midnight and is merged is nothing to do for anybody", async () => {
    story.team.repository.checkOut("drift/staging");
    story.forge.comments.splice(0);
    expect(await review({ branch: "drift/staging" })).toEqual({ review: done, comment: done });
    expect(story.forge.comments.map(({ text }) => text)).toEqual([
      expect.stringContaining("Nothing changes in Comm100."),
    ]);
    story.site.forgetCalls();
    expect(await merge("drift/staging")).toEqual({ up: done });
    expect(story.site.countCalls({ method: "PUT" })).toBe(0);
    const preview = await story.team.pulumi("preview", "--refresh", "--expect-no-changes");
    expect(preview).toMatchObject({ code: 0 });
    expect(await drift()).toEqual({ drift: done, "pull-request": done });
    expect(story.forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  it("that was made at midnight and is not wanted is put back by who asks for it, and by nobody else", async () => {
    await night("Siesta");
    story.team.repository.checkOut("main");
    expect(await update()).toEqual({ up: done });
    expect(day()["name"]).toBe("Siesta");
    expect(await update({ inputs: { "put-back": "true" } })).toEqual({ up: done });
    expect(day()["name"]).toBe("Day (winter)");
    expect(await drift()).toEqual({ drift: done, "pull-request": done });
    expect(story.forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });
});
