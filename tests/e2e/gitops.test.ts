import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { FakeForge } from "../ci/fake-forge.js";
import { type JobOutcome, runJob } from "../ci/run-workflow.js";
import { imports, SiteRepository } from "./site-repository.js";

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

  const job = (file: string, name: string, hasSecrets = true): Promise<JobOutcome> =>
    runJob(`comm100-${file}.yml`, name, team.onGitHub(forge, hasSecrets));
  const merge = async (branch: string): Promise<JobOutcome> => {
    team.repository.merge(branch);
    return job("up", "up");
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
});
