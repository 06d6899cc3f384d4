import { visible } from "../visible.js";
import type { Report } from "./report.js";
import { shown } from "./shown.js";
import { movedTitle } from "./wording.js";
import type { Line, Sentence, Span } from "./span.js";
import { leftOf } from "./told-above.js";

/** A report as plain text, for a terminal. Words that go stand in `[-…-]`, words that come in `{+…+}`. Nothing is left out. */
export function renderText({ wording, summary, problems, risks, sections, moves, cost }: Report): string {
  const left = leftOf(risks, Infinity);
  return [
    wording.title,
    "",
    ...summary.map(textOf),
    ...block("What is wrong", problems),
    ...(risks.length > 0 ? ["", "Look at this first"] : []),
    ...risks.flatMap(({ title, told }) =>
      told.length === 0 ? [] : ["", `  ${title}`, ...told.flatMap(({ above }) => listOf(above, 2))],
    ),
    ...sections.flatMap(({ title, units }) =>
      block(
        textOf(title),
        units.flatMap((unit) => (left.has(unit) ? (left.get(unit) ?? []) : unit.line)),
      ),
    ),
    ...block(movedTitle, moves),
    ...(cost === "" ? [] : ["", cost]),
    "",
  ].join("\n");
}

function block(title: string, lines: readonly Line[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.flatMap((line) => listOf(line, 1))];
}

function listOf({ sentence, parts = [] }: Line, depth: number): string[] {
  return [`${"  ".repeat(depth)}- ${textOf(sentence)}`, ...parts.flatMap((part) => listOf(part, depth + 1))];
}

/** A sentence as plain text. */
export function textOf(sentence: Sentence): string {
  return sentence.map(spanOf).join("").trim();
}

const marks = {
  name: ["“", "”"],
  value: ["", ""],
  code: ["", ""],
  text: ["", ""],
  gone: ["[-", "-]"],
  come: ["{+", "+}"],
} as const;

function spanOf(span: Span): string {
  if (typeof span === "string") return visible(span);
  const [open, close] = marks[span.as];
  return `${open}${shown(span.text)}${close}`;
}
