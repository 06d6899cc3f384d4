import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readText } from "../../provider/files/read-text.js";
import { newFolder } from "../tools/folder.js";

const said = '{"name": "Übersee 🎉"}\r\n';
const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();

function read(bytes: Uint8Array): string {
  const file = join(newFolder(), "input.json");
  writeFileSync(file, bytes);
  return readText(file);
}

describe("a text that a user names", () => {
  it.each([
    ["UTF-8", Buffer.from(said)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${said}`)],
    ["UTF-16, the low byte first", Buffer.from(`\ufeff${said}`, "utf16le")],
    ["UTF-16, the high byte first", bigEndian(`\ufeff${said}`)],
    ["UTF-16 without a mark, the low byte first", Buffer.from(said, "utf16le")],
    ["UTF-16 without a mark, the high byte first", bigEndian(said)],
  ])("is the same in %s", (_, bytes) => {
    expect(read(bytes)).toBe(said);
  });

  it.each([
    ["nothing", ""],
    ["one byte", "x"],
    ["a NUL later on", "a text\0"],
  ])("may be %s", (_, text) => {
    expect(read(Buffer.from(text))).toBe(text);
  });

  it("is named with its whole path where it cannot be read", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "sub"));
    expect(() => readText(join(folder, "sub"))).toThrow(`${join(folder, "sub")} cannot be read: it is a folder.`);
    expect(() => readText(join(folder, "none"))).toThrow(
      `${join(folder, "none")} cannot be read: there is no such file.`,
    );
  });
});
