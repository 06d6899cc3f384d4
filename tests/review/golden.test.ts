import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readPreview } from "../../provider/preview/preview.js";
import { changesOf } from "../../provider/review/changes-of.js";
import { renderJson } from "../../provider/review/render-json.js";
import { renderMarkdown } from "../../provider/review/render-markdown.js";
import { renderText } from "../../provider/review/render-text.js";
import { type Report, reportOf } from "../../provider/review/report.js";
import { reviewOf } from "../../provider/review/review-of.js";
import { driftWording } from "../../provider/review/wording.js";
import { root } from "../../tools/set-up/folders.mjs";
import { expectGolden, readGolden } from "./golden.js";
import { recordingOf } from "./recordings.js";
import { type Scenario, scenarios } from "./scenarios.js";

const rate = { limit: 300, window: 300 };
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i;

async function reportOn({ name, outside }: Scenario): Promise<Report> {
  const preview = readPreview(recordingOf(name));
  return outside ? reportOf(await changesOf(preview), driftWording) : reviewOf(preview, rate);
}

describe("the report on a real preview", () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    "of %s is as it was read and approved",
    async (name, scenario) => {
      const report = await reportOn(scenario);
      const markdown = renderMarkdown(report);
      expect(markdown).not.toMatch(guid);
      expect(markdown).not.toMatch(/\[object|undefined|\bnull\b|NaN|\[secret\]/);
      expectGolden(`${name}.md`, markdown);
    },
  );

  it.each(["new-campaign", "article-text", "shift-hours"])("of %s reads as well on a terminal", async (name) => {
    const scenario = scenarios.find((one) => one.name === name) ?? { name };
    expectGolden(`${name}.txt`, renderText(await reportOn(scenario)));
  });

  it.each(["shift-hours", "secrets", "new-campaign"])(
    "of %s tells programs paths and values, and no secret",
    async (name) => {
      const scenario = scenarios.find((one) => one.name === name) ?? { name };
      expectGolden(`${name}.json`, `${renderJson(await reportOn(scenario))}\n`);
    },
  );

  it("is what docs/review.md shows", () => {
    const document = readFileSync(join(root, "docs", "review.md"), "utf8");
    expect(document).toContain(`\`\`\`text\n${readGolden("shift-hours.txt")}`);
  });

  it("is the same in whatever order the engine told the steps", async () => {
    const preview = readPreview(recordingOf("new-campaign"));
    const turned = { ...preview, steps: preview.steps.toReversed() };
    expect(renderMarkdown(await reviewOf(turned, rate))).toBe(renderMarkdown(await reviewOf(preview, rate)));
  });
});

describe("the report on 500 changes at once", () => {
  const report = () => reviewOf(readPreview(recordingOf("many", "many")), rate);

  it("keeps within a comment, and is as it was read and approved", async () => {
    const { steps } = readPreview(recordingOf("many", "many"));
    const changed = steps.filter(({ op }) => op !== "same");
    expect(changed.length).toBeGreaterThanOrEqual(500);
    const markdown = renderMarkdown(await report());
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expectGolden("many.md", markdown);
  });

  it("says how much of it is left out", async () => {
    expect(renderMarkdown(await report())).toMatch(/\d+ more|left out|cut/);
  });
});
