import { isFields } from "../runtime/value.js";

/** How code is written. */
export interface Style {
  readonly quote: "'" | '"' | "`";
  readonly lineEnd: string;
  /** One level of indentation. */
  readonly indent: string;
  /** Whether it is JSON, which knows one way to write a thing. */
  readonly isJson?: boolean;
}

/** Code that stands for a value: `sales.id`. */
export class Code {
  /** @param text - An expression. */
  constructor(readonly text: string) {}
}

const widest = 100;
const names: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

/**
 * Writes a value as code.
 *
 * @param value - A value of JSON; {@link Code} in it is written as it is.
 * @param indent - What the line that it begins on is indented by.
 */
export function printLiteral(value: unknown, style: Style, indent: string): string {
  if (value instanceof Code) return value.text;
  if (typeof value === "string") return style.isJson ? JSON.stringify(value) : printString(value, style);
  const isList = Array.isArray(value);
  if (!isList && !isFields(value)) return value === undefined ? "undefined" : JSON.stringify(value);
  const inner = indent + style.indent;
  const parts = isList
    ? value.map((part: unknown) => printLiteral(part, style, inner))
    : Object.entries(value).map(([key, part]) => `${printKey(key, style)}: ${printLiteral(part, style, inner)}`);
  return printList(parts, isList ? "[]" : "{}", style, indent);
}

/** Writes parts between brackets, in one line if they fit into it. */
export function printList(parts: readonly string[], brackets: "[]" | "{}", style: Style, indent: string): string {
  const [open, close] = [brackets.charAt(0), brackets.charAt(1)];
  if (parts.length === 0) return brackets;
  const space = brackets === "{}" ? " " : "";
  const line = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (line.length + indent.length <= widest && !line.includes("\n")) return line;
  const rows = parts.map((part) => `${indent}${style.indent}${part}`).join(`,${style.lineEnd}`);
  return `${open}${style.lineEnd}${rows}${style.isJson ? "" : ","}${style.lineEnd}${indent}${close}`;
}

/** The key of an object. */
export function printKey(key: string, style: Style): string {
  if (style.isJson) return JSON.stringify(key);
  if (/^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__") return key;
  const text = printString(key, style.quote === "`" ? { ...style, quote: '"' } : style);
  return key === "__proto__" ? `[${text}]` : text;
}

/** Writes a text between quotes; between others than those asked for where that needs less escapes, as formatters do. */
export function printString(text: string, { quote, lineEnd }: Style): string {
  if (quote === "`") {
    const inner = escaped(text, /[`\\]|\$(?=\{)|[^\P{C}\n\t\u200d]|[\u2028\u2029]/gu);
    return `\`${inner.replaceAll("\n", lineEnd)}\``;
  }
  const other = quote === '"' ? "'" : '"';
  const count = (mark: string) => text.split(mark).length;
  const best = count(quote) > count(other) ? other : quote;
  return `${best}${escaped(text, best === '"' ? /["\\]|[^\P{C}\u200d]|[\u2028\u2029]/gu : /['\\]|[^\P{C}\u200d]|[\u2028\u2029]/gu)}${best}`;
}

function escaped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (mark) => {
    if (/[\p{C}\u2028\u2029]/u.test(mark)) return names[mark] ?? codeOf(mark);
    return `\\${mark}`;
  });
}

/** Nothing that a reader could not see stands in code. */
function codeOf(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
