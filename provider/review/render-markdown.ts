import { briefly } from "./briefly.js";
import { fit, type Share } from "./fit.js";
import { htmlOf, markdownOf } from "./markdown.js";
import { markdownLimit } from "./markdown-limit.js";
import { movedTitle } from "./wording.js";
import { counted } from "../vocabulary/nouns.js";
import type { Report } from "./report.js";
import type { Line, Sentence } from "./span.js";
import { leftOf, shownOf } from "./told-above.js";

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
  const parts = partsOf(report, most);
  const whole = [head, sectionsOf(parts), moves, pictures, foot].join("");
  if (whole.length <= limit) return whole;
  const room = limit - head.length - moves.length - foot.length - roomForNotes;
  return [head, ...shortened(report, parts, room), moves, foot].join("");
}

/** What only moved in the program, in a block that opens on a click: nobody who looks after the site need read it. */
function movesIn({ moves }: Report, room: number): string {
  if (moves.length === 0) return "";
  const summary = `<summary><b>${movedTitle}</b>: ${counted(moves.length, "resource")}</summary>`;
  const block = `\n<details>\n${summary}\n\n${few(moves, mostMoves, "").join("\n")}\n\n</details>\n`;
  return block.length <= room ? block : "";
}

/** A section without what the list of risks has said. */
interface Part {
  readonly title: Sentence;
  readonly items: readonly Item[];
}

/** What is said in one place. */
interface Item {
  readonly line: Line;
  /** How many changes it tells of. */
  readonly changes: number;
}

function partsOf({ risks, sections }: Report, most: number): Part[] {
  const left = leftOf(risks, most);
  return sections.flatMap(({ title, units }) => {
    const items = units.flatMap((unit) => {
      const line = left.has(unit) ? left.get(unit) : unit.line;
      return line ? [{ line, changes: unit.entries.length }] : [];
    });
    return items.length === 0 ? [] : [{ title, items }];
  });
}

function headOf({ wording, stack, summary, problems, risks }: Report, most: number): string {
  const lines = [
    markerOf(wording.marker, stack),
    `## ${wording.title}`,
    "",
    ...summary.map((sentence) => `${markdownOf(sentence)}\n`),
    ...(problems.length > 0 ? ["### What is wrong", "", ...few(problems, most * 3, "problems"), ""] : []),
    ...(risks.length > 0 ? ["### Look at this first", ""] : []),
    ...risks.flatMap(({ title, told }) => {
      const lines = told.map(({ above }) => above);
      return lines.length === 0 ? [] : [`- **${title}**`, ...few(lines, most, "", "below").map((line) => `  ${line}`)];
    }),
  ];
  return `${lines.join("\n")}\n`;
}

/** The line by which CI finds its comment again. */
export function markerOf(marker: string, stack = ""): string {
  const name = stack.replace(/[^\w./-]/g, "-").replace(/-{2,}/g, "-");
  return `<!-- pulumi-comm100 ${marker}${name === "" ? "" : ` ${name}`} -->`;
}

function few(lines: readonly Line[], most: number, noun: string, where = ""): string[] {
  const shown = shownOf(lines.length, most);
  const note = `- and ${lines.length - shown} more${noun === "" ? "" : ` ${noun}`}${where === "" ? "" : `, ${where}`}`;
  return [...lines.slice(0, shown).flatMap((line) => listOf(line)), ...(shown < lines.length ? [note] : [])];
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

function sectionsOf(parts: readonly Part[], shares?: ReadonlyMap<Item, Share>): string {
  return parts.map((part) => sectionOf(part, shares)).join("");
}

function sectionOf({ title, items }: Part, shares?: ReadonlyMap<Item, Share>): string {
  const shareOf = (item: Item) => shares?.get(item) ?? "full";
  const shown = items.filter((item) => shareOf(item) !== "none");
  if (shown.length === 0) return "";
  const lines = shown.flatMap((item) => linesOf(item, shareOf(item)));
  const left = items.length - shown.length;
  const body = left === 0 ? lines : [...lines, `- and ${left} more, not shown here`];
  if (body.length <= mostOpenLines) return `\n#### ${markdownOf(title)}\n\n${body.join("\n")}\n`;
  const summary = `<summary><b>${htmlOf(title)}</b>: ${counted(changesIn(items), "change")}</summary>`;
  return `\n<details>\n${summary}\n\n${body.join("\n")}\n\n</details>\n`;
}

function changesIn(items: readonly Item[]): number {
  return items.reduce((sum, { changes }) => sum + changes, 0);
}

function linesOf({ line }: Item, share: Share): string[] {
  return listOf(share === "full" ? line : { sentence: briefly(line) });
}

function pictureOf(title: string, text: string): string {
  return `\n<details>\n<summary>${htmlOf([title])}</summary>\n\n\`\`\`mermaid\n${text.trim()}\n\`\`\`\n\n</details>\n`;
}

function shortened({ pictures, changes }: Report, parts: readonly Part[], room: number): string[] {
  const items = parts.flatMap((part) => part.items);
  const overhead = new Map(parts.map((part) => [part.items[0], markdownOf(part.title).length + 200]));
  const sizeIn = (item: Item, share: Share) => linesOf(item, share).join("\n").length + 1 + (overhead.get(item) ?? 0);
  const sizes = new Map(items.map((item) => [item, { full: sizeIn(item, "full"), brief: sizeIn(item, "brief") }]));
  const shares = fit(items, sizes, room);
  const countOf = (share: Share) => changesIn(items.filter((item) => shares.get(item) === share));
  const [brief, none] = [countOf("brief"), countOf("none")];
  const notes = [
    ...(brief > 0 ? [`${counted(brief, "change")} ${brief === 1 ? "is" : "are"} told in one line each`] : []),
    ...(none > 0 ? [`${none} of ${counted(changes, "change")} ${none === 1 ? "is" : "are"} not shown`] : []),
    ...(pictures.length > 0 ? ["the diagrams are left out"] : []),
  ];
  const note = `\n> Shortened, since a comment has to end somewhere: ${notes.join(", ")}. All of it: \`pulumi-comm100 review --format text\`.\n`;
  return [note, sectionsOf(parts, shares)];
}
