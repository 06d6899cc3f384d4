/** An element of a list or a property of an object, with the comments that belong to it. */
export interface Member {
  /** What stands before it: white space and comments of its own. */
  readonly lead: string;
  readonly body: string;
  /** What follows its comma in the same line. */
  readonly tail: string;
}

/** What stands between two brackets. */
export interface Members {
  readonly members: readonly Member[];
  /** The white space after the opening bracket. */
  readonly opening: string;
  /** What stands before the closing bracket. */
  readonly closing: string;
  readonly hasLastComma: boolean;
}

/** Where something stands in a text. */
export type Range = readonly [start: number, end: number];

/**
 * Takes what stands between brackets apart.
 *
 * @param inner - What is between them.
 * @param ranges - Where the members stand.
 * @param bodyOf - The text of a member, as it will be.
 */
export function membersOf(
  text: string,
  inner: Range,
  ranges: readonly Range[],
  bodyOf: (range: Range) => string,
): Members {
  const members: Member[] = [];
  let [lead, hasLastComma] = [text.slice(inner[0], ranges[0]?.[0] ?? inner[1]), false];
  const [opening = ""] = /^\s*/.exec(lead) ?? [];
  for (const [place, range] of ranges.entries()) {
    const gap = text.slice(range[1], ranges[place + 1]?.[0] ?? inner[1]);
    const comma = commaIn(gap);
    const isLast = place === ranges.length - 1;
    const before = comma === -1 ? "" : gap.slice(0, comma);
    const [tail, rest] = split(gap.slice(comma + 1), isLast);
    // Where no comma follows, one may come: after the comment, unless that takes the whole line.
    const isInner = comma === -1 && !tail.includes("//");
    members.push({ lead, body: bodyOf(range) + (isInner ? tail : before), tail: isInner ? "" : tail });
    lead = rest;
    if (isLast) hasLastComma = comma !== -1;
  }
  return { members, opening, closing: lead, hasLastComma };
}

/** Puts members together again. */
export function joined({ members, opening, closing, hasLastComma }: Members, indent: string, lineEnd: string): string {
  let [text, isOpen] = ["", false];
  for (const [place, { lead, body, tail }] of members.entries()) {
    const space = spaced(lead, place === 0 ? opening : " ");
    const isLast = place === members.length - 1;
    text += (isOpen && !startsLine(space) ? lineEnd + indent + space.trimStart() : space) + body;
    text += (isLast && !hasLastComma ? "" : ",") + tail;
    isOpen = tail.replace(/\/\*.*?\*\//g, "").includes("//");
  }
  return text + (isOpen && !startsLine(closing) ? lineEnd + indent : "") + closing;
}

/** The space before a member, for the place that it has now. */
function spaced(lead: string, standard: string): string {
  return startsLine(lead) ? lead : standard + lead.trimStart();
}

function startsLine(text: string): boolean {
  return /^[ \t]*\r?\n/.test(text);
}

/** A comment at the end of a line belongs to what stands before it. */
function split(gap: string, isLast: boolean): [tail: string, rest: string] {
  const [line = ""] = /^[^\n]*/.exec(gap) ?? [];
  const isRemark =
    line.trim() !== "" && commentsOnly(line) && (isLast || gap.length > line.length || line.includes("//"));
  const end = isRemark ? line.trimEnd().length : 0;
  return [gap.slice(0, end), gap.slice(end)];
}

function commentsOnly(line: string): boolean {
  return /^(?:\s|\/\*.*?\*\/)*(?:\/\/.*)?$/.test(line.replace(/\r$/, ""));
}

/** The place of the comma that stands in no comment; -1 if there is none. */
function commaIn(gap: string): number {
  const blank = gap.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, (comment) => " ".repeat(comment.length));
  return blank.indexOf(",");
}
