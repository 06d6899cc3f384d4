import { visibleJson } from "../visible.js";
import type { ChangeSet } from "../review/change.js";
import { markdownOf } from "../review/markdown.js";
import { renderJson } from "../review/render-json.js";
import { markdownLimit } from "../review/markdown-limit.js";
import { renderMarkdown } from "../review/render-markdown.js";
import { renderText, textOf } from "../review/render-text.js";
import { reportOf } from "../review/report.js";
import { driftWording } from "../review/wording.js";
import type { ProgramPatch } from "./patch-program.js";
import { pathText } from "../schema/path-text.js";
import { programLines } from "./program-lines.js";

/** What a report of drift can be written as. */
export type DriftFormat = "text" | "markdown" | "json";

const mostLines = 100;

/**
 * Reports what was changed on the site as `review` reports what will be, and where the program says otherwise.
 *
 * @param isWritten - Whether the program was changed.
 */
export function renderDrift(format: DriftFormat, patch: ProgramPatch, set: ChangeSet, isWritten: boolean): string {
  const report = reportOf(set, driftWording);
  const lines = programLines(patch, set, isWritten);
  if (format === "json") return jsonOf(renderJson(report), patch, isWritten);
  if (format === "text") {
    const list = lines.map((line) => `  - ${textOf(line)}`);
    return [renderText(report).trimEnd(), ...(list.length > 0 ? ["", "In the program", ...list] : [])].join("\n");
  }
  const rest = lines.length - mostLines;
  const list = [
    ...lines.slice(0, mostLines).map((line) => `- ${markdownOf(line)}`),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ].join("\n");
  const part = list === "" ? "" : `\n### In the program\n\n${list}\n`;
  return `${renderMarkdown(report, markdownLimit - part.length).trimEnd()}\n${part}`.trimEnd();
}

function jsonOf(report: string, { resources, files }: ProgramPatch, isWritten: boolean): string {
  const program = resources.map(({ change, at, findings }) => ({
    urn: change.item.urn,
    isGone: change.after === undefined,
    ...(at && { at }),
    settings: findings.map(({ path, at: spot, state, reason, value }) => ({
      path: pathText(path),
      ...(spot && { at: spot }),
      state,
      ...(reason !== undefined && { reason }),
      ...(value !== undefined && { value }),
    })),
  }));
  const whole = { ...(JSON.parse(report) as object), program, files: [...files.keys()], isWritten };
  return visibleJson(whole, 2);
}
