import type { Change } from "./change.js";
import type { Entry, Report } from "./report.js";
import { textOf } from "./render-text.js";
import type { Line } from "./span.js";

/** A report as JSON, for programs: the sentences as plain text, with URNs, types and ids of risks. */
export function renderJson({ stack, summary, problems, risks, sections, cost, changes }: Report): string {
  const value = {
    stack,
    changes,
    summary: summary.map(textOf),
    failed: problems.length > 0,
    problems: problems.map(lineOf),
    risks: risks.map(({ id, title, lines }) => ({ id, title, lines: lines.map(lineOf) })),
    groups: sections.map(({ title, entries }) => ({ title: textOf(title), changes: entries.map(entryOf) })),
    cost,
  };
  return JSON.stringify(value, undefined, 2);
}

function entryOf({ change, line, risks }: Entry): object {
  const { kind, item, fields }: Change = change;
  return {
    kind,
    urn: item.urn,
    type: item.type,
    name: item.name,
    risks,
    fields: fields.map(({ path }) => path),
    ...lineOf(line),
  };
}

function lineOf({ sentence, parts }: Line): object {
  return { text: textOf(sentence), ...(parts && { parts: parts.map(lineOf) }) };
}
