import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { FakeForge } from "../ci/fake-forge.js";
import { type JobOutcome, runJob } from "../ci/run-workflow.js";
import { type Event, imports, SiteRepository } from "./site-repository.js";

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
  let site: Emulator;
  let team: SiteRepository;
  let forge: FakeForge;
  beforeAll(async () => {
    site = await createEmulator();
    team = await SiteRepository.create(first, site);
    forge = await FakeForge.start("github", team.repository.served);
  });
  afterAll(async () => {
    await forge.close();
    team.dispose();
    await site.close();
  });

  const job = (file: string, name: string, event?: Event): Promise<JobOutcome> =>
    runJob(`comm100-${file}.yml`, name, team.onGitHub(forge, event));
  const merge = async (branch: string): Promise<JobOutcome> => {
    team.repository.merge(branch);
    return job("up", "up");
  };
  const day = () => site.rows("livechat/shifts").find(({ name }) => name !== "Default Shift") ?? {};
  const night = async (name: string): Promise<JobOutcome> => {
    site.edit(`livechat/shifts/${day()["id"] as string}`, { name });
    team.repository.checkOut("main");
    return job("drift", "drift");
  };
  const hours = () => JSON.stringify(site.rows("livechat/shifts").at(-1)?.["shiftWorkingHours"]);

  it("begins with an update of what is on main", async () => {
    expect(await job("up", "up")).toMatchObject({ code: 0, steps: ["Install", "Up"] });
    expect(hours()).toContain("17:00");
  });

  it("is told to reviewers in one comment, which follows the branch", async () => {
    team.repository.git("checkout", "--quiet", "-b", "longer-days");
    team.repository.push("longer-days", { "index.ts": program("Hello!", "18:00:00") });
    expect(await job("review", "review")).toMatchObject({ code: 0, steps: ["Install", "Review", "Comment"] });
    expect(forge.comments.map(({ text }) => text)).toEqual([expect.stringContaining("18:00")]);
    expect(hours()).toContain("17:00");

    team.repository.push("longer-days", { "index.ts": program("Good morning!", "19:00:00") });
    expect(await job("review", "review")).toMatchObject({ code: 0 });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.text).toMatch(/19:00[^]*Good morning!|Good morning![^]*19:00/);
    expect(forge.comments[0]?.text).not.toContain("18:00");
  });

  it("is told to reviewers when it cannot be previewed, too", async () => {
    team.repository.push("longer-days", { "index.ts": program("Good morning!", "25:00:00") });
    const review = await job("review", "review");
    expect(review.code).not.toBe(0);
    expect(review.steps).toContain("Comment");
    expect(forge.comments.map(({ text }) => text)).toEqual([expect.stringContaining("endTime")]);
    team.repository.push("longer-days", { "index.ts": program("Good morning!", "19:00:00") });
  });

  it("comes to the site by a merge", async () => {
    expect(await merge("longer-days")).toMatchObject({ code: 0 });
    expect(hours()).toContain("19:00");
  });

  it("that was made at midnight comes back as a pull request", async () => {
    expect(await night("Day (holidays)")).toMatchObject({ code: 0, steps: ["Install", "Drift", "Pull request"] });
    expect(forge.pullRequests).toHaveLength(1);
    expect(forge.pullRequests[0]).toMatchObject({ branch: "drift/staging", base: "main", isOpen: true });
    expect(forge.pullRequests[0]?.text).toContain("Day (holidays)");
    const patch = team.repository.onForge("diff", "--unified=0", "main", "drift/staging");
    expect(patch.match(/^[-+] .*/gm)).toEqual([`-  name: "Day",`, `+  name: "Day (holidays)",`]);
  });

  it("that was made at midnight is one pull request, whatever the next night brings", async () => {
    expect(await night("Day (winter)")).toMatchObject({ code: 0 });
    expect(forge.pullRequests).toHaveLength(1);
    expect(forge.pullRequests[0]?.text).toContain("Day (winter)");
  });

  it("that was made at midnight and is merged is nothing to do for anybody", async () => {
    team.repository.checkOut("drift/staging");
    forge.comments.splice(0);
    expect(await job("review", "review", { branch: "drift/staging" })).toMatchObject({ code: 0 });
    expect(forge.comments.map(({ text }) => text)).toEqual([expect.stringContaining("Nothing changes in Comm100.")]);
    site.forgetCalls();
    expect(await merge("drift/staging")).toMatchObject({ code: 0 });
    expect(site.countCalls({ method: "PUT" })).toBe(0);
    const preview = await team.pulumi("preview", "--refresh", "--expect-no-changes");
    expect(preview).toMatchObject({ code: 0 });
    expect(await job("drift", "drift")).toMatchObject({ code: 0 });
    expect(forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  it("that was made at midnight and is not wanted is put back by who asks for it, and by nobody else", async () => {
    await night("Siesta");
    team.repository.checkOut("main");
    expect(await job("up", "up")).toMatchObject({ code: 0 });
    expect(day()["name"]).toBe("Siesta");
    expect(await job("up", "up", { inputs: { "put-back": "true" } })).toMatchObject({ code: 0 });
    expect(day()["name"]).toBe("Day (winter)");
    expect(await job("drift", "drift")).toMatchObject({ code: 0 });
    expect(forge.pullRequests.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });
});
