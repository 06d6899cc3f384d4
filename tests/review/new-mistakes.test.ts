import { expect, it } from "@jest/globals";
import { findingsOf } from "../../provider/policy/findings.js";
import { readPreview } from "../../provider/preview/preview.js";
import { renderText } from "../../provider/review/render-text.js";
import { reviewOf } from "../../provider/review/review-of.js";
import type { Entry } from "../map/site.js";
import { type Besides, previewOf } from "./preview-of.js";

async function said(before: readonly Entry[], after: readonly Entry[], besides?: Besides): Promise<string> {
  const preview = readPreview(previewOf(before, after, besides));
  const report = await reviewOf(preview, { limit: 300, window: 300 }, undefined, (inventory, nameOf) =>
    findingsOf(inventory, { nameOf }),
  );
  const risks = report.risks.filter(({ id }) => id === "mistake");
  return risks.length === 0 ? "" : renderText({ ...report, sections: [], risks });
}

const shift = (startTime: string, endTime: string, name = "Late"): Entry => [
  "livechat:Shift",
  name,
  { name, shiftWorkingHours: [{ dayOfWeek: "Monday", startTime, endTime }] },
];
const good = shift("09:00:00", "17:00:00");
const bad = shift("17:00:00", "09:00:00");

it("says that hours end before they begin from now on, and that none are left", async () => {
  expect(await said([good], [bad])).toMatch(/shift “Late” ends before it begins on Monday/);
  expect(await said([good], [["livechat:Shift", "Late", { name: "Late", shiftWorkingHours: [] }]])).toContain(
    "The shift “Late” has no hours of work.",
  );
});

it("says nothing of what was wrong before, whatever the object is called now", async () => {
  expect(await said([bad], [["livechat:Shift", "Late", { ...bad[2], name: "Night" }]])).toBe("");
  expect(await said([bad], [shift("17:00:00", "09:00:00", "Night")], { formerly: { Night: bad } })).toBe("");
});

it("does not judge a preview that leaves out what stays", async () => {
  const still: Entry = ["livechat:Campaign", "shop", { name: "Shop" }];
  expect(await said([good, still], [bad, still], { isPartial: true })).toBe("");
});
