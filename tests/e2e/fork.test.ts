import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { type JobOutcome, runJob, runJobs } from "../ci/run-workflow.js";
import { imports } from "./site-repository.js";
import { Story } from "./story.js";

const program = (closing: string) => `${imports}
new comm100.livechat.Shift("day", {
  name: "Day",
  timeZone: comm100.timeZoneFromIana("Europe/Berlin"),
  shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "${closing}" }],
});
`;

describe("a pull request from a fork", () => {
  const story = new Story(program("17:00:00"), "github");

  const around = () => story.team.onGitHub(story.forge, { hasSecrets: false });
  const check = (): Promise<JobOutcome> => runJob("comm100-review.yml", "check", around());
  const summary = () => readFileSync(around().env["GITHUB_STEP_SUMMARY"] ?? "", "utf8");

  it("is checked without any secret, and without a call to the site or the forge", async () => {
    expect(await check()).toMatchObject({ code: 0, steps: ["Install", "Check"] });
    expect(summary()).toContain("## staging: nothing wrong");
    expect([story.site.countCalls(), story.forge.calls]).toEqual([0, []]);
  });

  it("is told what is wrong, beside the line", async () => {
    story.team.repository.push("late", { "index.ts": program("25:00:00") });
    const { code, text } = await check();
    expect(code).toBe(2);
    expect(text).toMatch(/^::error file=index\.ts,line=\d+,.*endTime/m);
    expect(summary()).toContain(
      'index.ts:3:1: error: livechat.Shift "day": shiftWorkingHours[0].endTime is no time of day',
    );
  });

  it("gets no review and no comment, since these would need secrets", async () => {
    const nothing = expect.objectContaining({ code: 0, steps: [] });
    const outcomes = await runJobs("comm100-review.yml", ["review", "comment"], around());
    expect(outcomes).toEqual({ review: nothing, comment: nothing });
    expect(story.forge.comments).toEqual([]);
  });
});
