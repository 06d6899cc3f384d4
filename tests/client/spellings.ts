/** A way to write a text so that people do not see what it is. */
export type Spelling = (text: string) => string;

const bytes = (text: string): number[] => [...Buffer.from(text)];
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const each = (text: string, write: (code: number) => string): string =>
  Array.from(text)
    .map((character) => write(character.codePointAt(0) ?? 0))
    .join("");
const wide = (code: number): string => code.toString(16).padStart(4, "0");

/** How servers, proxies and logs write what they were sent. */
export const spellings: Readonly<Record<string, Spelling>> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "in HTML's entities by decimal numbers": (text) => each(text, (code) => `&#${code};`),
  "in HTML's entities by hexadecimal numbers": (text) => each(text, (code) => `&#x${code.toString(16)};`),
  "in HTML's entities without semicolons": (text) => each(text, (code) => `&#${code}`),
  "in HTML's entities by name": (text) => text.replace(/[&<>"'+@:-]/g, (sign) => `&${named[sign] ?? ""};`),
  "as a part of a URL": (text) => encodeURIComponent(text),
  "in a URL, every byte of it": (text) =>
    bytes(text)
      .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
      .join(""),
  "as a form": (text) => new URLSearchParams({ text }).toString(),
  "as JSON in JSON": (text) => JSON.stringify(JSON.stringify({ text })),
  "in JSON's escapes": (text) => each(text, (code) => `\\u${wide(code)}`),
  "in a program's escapes": (text) =>
    bytes(text)
      .map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`)
      .join(""),
  "in a program's octal escapes": (text) =>
    bytes(text)
      .map((byte) => `\\${byte.toString(8).padStart(3, "0")}`)
      .join(""),
  "in UTF-16 that is read as UTF-8": (text) => Array.from(text).join("\0"),
  "in base64": base64,
  "in base64 behind one byte": (text) => base64(`x${text}`),
  "in base64 behind two bytes": (text) => base64(`xy${text}`),
  "in base64 without its end": (text) => base64(text).replace(/=+$/, "").slice(0, -1),
  "in base64 for URLs": (text) => Buffer.from(text).toString("base64url"),
  "in base64 on short lines": (text) => base64(`line: ${text}`).replace(/.{11}/g, "$&\r\n"),
  "in base64 of UTF-16": (text) => Buffer.from(text, "utf16le").toString("base64"),
  "in hexadecimal digits": hex,
  "in hexadecimal digits, as a dump": (text) => hex(text).replace(/../g, "$& ").toUpperCase(),
  "in hexadecimal digits, as a program has them": (text) => hex(text).replace(/../g, "0x$&, "),
  "as the numbers of its bytes": (text) => JSON.stringify(bytes(text)),
};

const named: Readonly<Record<string, string>> = {
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "apos",
  "+": "plus",
  "@": "commat",
  ":": "colon",
  "-": "hyphen",
};
