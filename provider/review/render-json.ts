import { visibleJson } from "../visible.js";
import { hidden } from "../inventory/item.js";
import { isUnknown } from "../runtime/unknown.js";
import { isFields } from "../runtime/value.js";
import type { Change, FieldChange } from "./change.js";
import type { Entry, Report } from "./report.js";
import { textOf } from "./render-text.js";
import type { Line } from "./span.js";
import { pathText } from "../schema/path-text.js";

/**
 * A report as JSON, for programs: the sentences as plain text, with URNs, types, ids of risks and values. As Pulumi does, it says `[secret]`
 * and `[unknown]`.
 */
export function renderJson({ stack, summary, problems, risks, groups, moves, cost, changes }: Report): string {
  const value = {
    stack,
    changes,
    summary: summary.map(textOf),
    failed: problems.length > 0,
    problems: problems.map(lineOf),
    risks: risks.map(({ id, title, lines }) => ({ id, title, lines: lines.map(lineOf) })),
    groups: groups.map(({ title, entries }) => ({ title: textOf(title), changes: entries.map(entryOf) })),
    ...(moves.length > 0 && { moves: moves.map(lineOf) }),
    cost,
  };
  return visibleJson(value, 2);
}

function entryOf({ change, line, risks }: Entry): object {
  const { kind, item, fields }: Change = change;
  return {
    kind,
    urn: item.urn,
    type: item.type,
    name: item.name,
    risks,
    fields: fields.map(fieldOf),
    ...lineOf(line),
  };
}

function fieldOf({ path, kind, node, before, after, parts }: FieldChange): object {
  const shown = (value: unknown) => (node.secret && value !== undefined ? hidden : open(value));
  return {
    path: pathText(path),
    kind,
    before: shown(before),
    after: shown(after),
    ...(parts && { parts: parts.map(fieldOf) }),
  };
}

/** A value without the engine's marks. */
function open(value: unknown): unknown {
  if (isUnknown(value)) return "[unknown]";
  if (Array.isArray(value)) return value.map(open);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, open(part)]));
}

function lineOf({ sentence, parts }: Line): object {
  return { text: textOf(sentence), ...(parts && { parts: parts.map(lineOf) }) };
}
