/** What a logical expression says: the number of a condition, or several parts of which all or any must hold. */
export type Expression = number | { readonly join: "and" | "or"; readonly parts: readonly Expression[] } | "other";

/** A logical expression that was read. */
export interface ReadExpression {
  readonly tree: Expression;
  /** The numbers of conditions in it. */
  readonly numbers: readonly number[];
}

/** The deepest that parentheses may stand in each other: nobody writes more by hand. */
const deepest = 50;

/**
 * Reads a logical expression: `1 and (2 or 3)`.
 *
 * @returns What is wrong, for a sentence that begins with "its logical expression", if it cannot be read.
 */
export function readExpression(text: string): ReadExpression | string {
  const tokens = text.match(/\d+|[()]|[^\s()\d]+/g) ?? [];
  if (tokens.length === 0) return "is empty";
  const strange = tokens.find((token) => !/^(?:\d+|[()]|and|or|not)$/i.test(token));
  if (strange !== undefined) return `has a word that means nothing there: ${strange}`;
  const unbalanced = balanceOf(tokens);
  if (unbalanced !== undefined) return unbalanced;
  const reader = { tokens: tokens.map((token) => token.toLowerCase()), at: 0 };
  const tree = readJoined(reader);
  if (typeof tree === "object" && "wrong" in tree) return tree.wrong;
  return { tree, numbers: tokens.filter((token) => /^\d/.test(token)).map(Number) };
}

function balanceOf(tokens: readonly string[]): string | undefined {
  let depth = 0;
  for (const token of tokens) {
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    if (depth < 0) return "closes a parenthesis that it did not open";
    if (depth > deepest) return "has too many parentheses in each other";
  }
  return depth > 0 ? "has a parenthesis that is not closed" : undefined;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

interface Wrong {
  readonly wrong: string;
}

/** Parts with `and` or `or` between them, up to a closing parenthesis or the end. */
function readJoined(reader: Reader): Expression | Wrong {
  const parts: Expression[] = [];
  const joins = new Set<string>();
  for (;;) {
    const part = readPart(reader);
    if (typeof part === "object" && "wrong" in part) return part;
    parts.push(part);
    const token = reader.tokens[reader.at];
    if (token === undefined || token === ")") break;
    if (token !== "and" && token !== "or") return { wrong: `lacks "and" or "or" before ${token}` };
    joins.add(token);
    reader.at += 1;
  }
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  // Documents do not say which of the two binds closer.
  return joins.size > 1 ? "other" : { join: joins.has("or") ? "or" : "and", parts };
}

function readPart(reader: Reader): Expression | Wrong {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === undefined || token === ")" || token === "and" || token === "or")
    return { wrong: `lacks the number of a condition ${token === undefined ? "at its end" : `before "${token}"`}` };
  if (token === "not") {
    const part = readPart(reader);
    return typeof part === "object" && "wrong" in part ? part : "other";
  }
  if (token !== "(") return Number(token);
  const inner = readJoined(reader);
  reader.at += 1;
  return inner;
}
