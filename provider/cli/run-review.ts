import type { Input } from "../files/input.js";
import { UnusableInput } from "../files/unusable-input.js";
import { type Preview, readPreview } from "../preview/preview.js";
import { findingsOf } from "../policy/findings.js";
import type { Judge } from "../review/new-mistakes.js";
import { renderJson } from "../review/render-json.js";
import { renderMarkdown } from "../review/render-markdown.js";
import { renderText } from "../review/render-text.js";
import type { Report } from "../review/report.js";
import { reviewOf, reviewOfFailure } from "../review/review-of.js";
import { readInput } from "./read-input.js";
import type { ReviewFlags, ReviewFormat } from "./review.js";

const rendered: Readonly<Record<ReviewFormat, (report: Report, flags: ReviewFlags) => string>> = {
  markdown: (report, { maxLength }) => renderMarkdown(report, maxLength),
  text: renderText,
  json: renderJson,
};

/** Does what `review` is for. */
export async function runReview(
  file: string | undefined,
  flags: ReviewFlags,
  print: (text: string) => void,
): Promise<void> {
  const preview = previewIn(await readInput(file));
  const isFailure = typeof preview === "string";
  const report = isFailure
    ? await reviewOfFailure(preview, flags.stack)
    : await reviewOf(preview, flags, flags.stack, judge);
  print(`${rendered[flags.format](report, flags).trimEnd()}\n`);
  process.exitCode = isFailure ? 1 : fails(report, flags.failOn) ? 2 : 0;
}

/** What the report says itself of departments and agents that are left alone is not said twice. */
const judge: Judge = (inventory, nameOf) =>
  findingsOf(inventory, {
    nameOf,
    severities: { "agent-in-no-department": "off", "department-without-agents": "off" },
  });

/** The preview; where there is none, what was printed instead, or what is wrong with it. */
function previewIn({ text, name }: Input): Preview | string {
  try {
    return readPreview(text, name);
  } catch (error) {
    return error instanceof UnusableInput && error.isData ? error.message : text;
  }
}

function fails({ risks, problems }: Report, failOn: readonly string[]): boolean {
  const holding = new Set(risks.map(({ id }) => id));
  if (risks.length > 0) holding.add("risky");
  if (problems.length > 0) holding.add("failed");
  return failOn.some((one) => holding.has(one));
}
