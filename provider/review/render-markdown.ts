import { briefly } from "./briefly.js";
import { fit, type Share } from "./fit.js";
import { htmlOf, markdownOf } from "./markdown.js";
import { markdownLimit } from "./markdown-limit.js";
import { movedTitle } from "./wording.js";
import { counted } from "../vocabulary/nouns.js";
import type { Entry, Report, Section } from "./report.js";
import type { Line } from "./span.js";

const mostParts = 40;
const mostOpenParts = 12;
const mostOpenLines = 30;
const mostMoves = 30;
const roomForNotes = 400;

/**
 * A report as Markdown, for a comment on a pull request. The summary and the headlines of the risks are always whole; of the details the
 * least important are shortened, and the report says so.
 *
 * @param limit - Most characters.
 */
export function renderMarkdown(report: Report, limit = markdownLimit): string {
  const most = [12, 5, 2, 0].find((count) => headOf(report, count).length < limit / 2) ?? 0;
  const head = headOf(report, most);
  const foot = report.cost === "" ? "" : `\n---\n\n${markdownOf([report.cost])}\n`;
  const pictures = report.pictures.map(({ title, text }) => pictureOf(title, text)).join("");
  const moves = movesIn(report, limit / 4);
  const whole = [head, sectionsOf(report.sections), moves, pictures, foot].join("");
  if (whole.length <= limit) return whole;
  const room = limit - head.length - moves.length - foot.length - roomForNotes;
  return [head, ...shortened(report, room), moves, foot].join("");
}

/** What only moved in the program, in a block that opens on a click: nobody who looks after the site need read it. */
function movesIn({ moves }: Report, room: number): string {
  if (moves.length === 0) return "";
  const summary = `<summary><b>${movedTitle}</b>: ${counted(moves.length, "resource")}</summary>`;
  const block = `\n<details>\n${summary}\n\n${few(moves, mostMoves, "").join("\n")}\n\n</details>\n`;
  return block.length <= room ? block : "";
}

function headOf({ wording, stack, summary, problems, risks }: Report, most: number): string {
  const lines = [
    markerOf(wording.marker, stack),
    `## ${wording.title}`,
    "",
    ...summary.map((sentence) => `${markdownOf(sentence)}\n`),
    ...(problems.length > 0 ? ["### What is wrong", "", ...few(problems, most * 3, "problems"), ""] : []),
    ...(risks.length > 0 ? ["### Look at this first", ""] : []),
    ...risks.flatMap(({ title, lines: own }) => [
      `- **${title}** (${own.length})`,
      ...few(own, most, "", "below").map((line) => `  ${line}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** The line by which CI finds its comment again. */
export function markerOf(marker: string, stack = ""): string {
  const name = stack.replace(/[^\w./-]/g, "-").replace(/-{2,}/g, "-");
  return `<!-- pulumi-comm100 ${marker}${name === "" ? "" : ` ${name}`} -->`;
}

function few(lines: readonly Line[], most: number, noun: string, where = ""): string[] {
  const rest = lines.length - most;
  if (rest <= 1) return lines.flatMap((line) => listOf(line));
  const note = `- and ${rest} more${noun === "" ? "" : ` ${noun}`}${where === "" ? "" : `, ${where}`}`;
  return [...lines.slice(0, most).flatMap((line) => listOf(line)), note];
}

/** A line as an item of a list, what belongs to it below. */
function listOf({ sentence, parts = [] }: Line): string[] {
  const rest = parts.length - mostParts;
  const below = (rest > 1 ? parts.slice(0, mostParts) : parts).flatMap(listOf);
  const note = rest > 1 ? [`- and ${rest} more`] : [];
  return [`- ${markdownOf(sentence)}`, ...folded([...below, ...note], parts.length).map((line) => `  ${line}`)];
}

/** Many lines in a block that opens on a click. */
function folded(lines: readonly string[], count: number): string[] {
  if (count <= mostOpenParts) return [...lines];
  return ["<details>", `<summary>${counted(count, "setting")}</summary>`, "", ...lines, "", "</details>"];
}

function sectionsOf(sections: readonly Section[], shares?: ReadonlyMap<Entry, Share>): string {
  return sections.map((section) => sectionOf(section, shares)).join("");
}

function sectionOf({ title, entries }: Section, shares?: ReadonlyMap<Entry, Share>): string {
  const shareOf = (entry: Entry) => shares?.get(entry) ?? "full";
  const shown = entries.filter((entry) => shareOf(entry) !== "none");
  if (shown.length === 0) return "";
  const lines = shown.flatMap((entry) => linesOf(entry, shareOf(entry)));
  const left = entries.length - shown.length;
  const body = left === 0 ? lines : [...lines, `- and ${left} more, not shown here`];
  if (body.length <= mostOpenLines) return `\n#### ${markdownOf(title)}\n\n${body.join("\n")}\n`;
  const summary = `<summary><b>${htmlOf(title)}</b>: ${counted(entries.length, "change")}</summary>`;
  return `\n<details>\n${summary}\n\n${body.join("\n")}\n\n</details>\n`;
}

function linesOf({ line }: Entry, share: Share): string[] {
  return listOf(share === "full" ? line : { sentence: briefly(line) });
}

function pictureOf(title: string, text: string): string {
  return `\n<details>\n<summary>${htmlOf([title])}</summary>\n\n\`\`\`mermaid\n${text.trim()}\n\`\`\`\n\n</details>\n`;
}

function shortened({ sections, pictures, changes }: Report, room: number): string[] {
  const entries = sections.flatMap((section) => section.entries);
  const overhead = new Map(sections.map((section) => [section.entries[0], markdownOf(section.title).length + 200]));
  const sizeIn = (entry: Entry, share: Share) =>
    linesOf(entry, share).join("\n").length + 1 + (overhead.get(entry) ?? 0);
  const sizes = new Map(
    entries.map((entry) => [entry, { full: sizeIn(entry, "full"), brief: sizeIn(entry, "brief") }]),
  );
  const shares = fit(entries, sizes, room);
  const countOf = (share: Share) => [...shares.values()].filter((one) => one === share).length;
  const [brief, none] = [countOf("brief"), countOf("none")];
  const notes = [
    ...(brief > 0 ? [`${counted(brief, "change")} ${brief === 1 ? "is" : "are"} told in one line each`] : []),
    ...(none > 0 ? [`${none} of ${counted(changes, "change")} ${none === 1 ? "is" : "are"} not shown`] : []),
    ...(pictures.length > 0 ? ["the diagrams are left out"] : []),
  ];
  const note = `\n> Shortened, since a comment has to end somewhere: ${notes.join(", ")}. All of it: \`pulumi-comm100 review --format text\`.\n`;
  return [note, sectionsOf(sections, shares)];
}
