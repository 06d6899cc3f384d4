import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import type { ExportOptions } from "../../provider/export/export-account.js";
import { createEmulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { newFolder } from "../tools/folder.js";
import { exportedFrom } from "./exported-from.js";
import { SalesSite } from "./sales-site.js";

const site = new SalesSite();
const departments = { include: ["global.Department"] };
const longText = "long ".repeat(60);
const write = async (options: Partial<ExportOptions> = {}) =>
  (await exportedFrom(site.emulator, site.out, { ...departments, ...options })).write();
const setText = (description: string) => {
  site.emulator.edit(`global/departments/${site.salesId}`, { description });
};

describe("an export into a folder with links", () => {
  it.each([
    ["import.json", false],
    ["global.ts", true],
    ["comm100-export.json", false],
    ["texts", false],
    [".comm100-export", false],
  ])("leads nowhere by %s", async (name, overwrite) => {
    setText(longText);
    const elsewhere = newFolder();
    const victim = join(elsewhere, "victim");
    if (name.includes(".") && !name.startsWith(".")) writeFileSync(victim, "precious");
    else mkdirSync(victim);
    symlinkSync(victim, join(site.out, name));
    await expect(write({ overwrite })).rejects.toThrow(/leads out of /);
    if (statSync(victim).isFile()) expect(readFileSync(victim, "utf8")).toBe("precious");
    else expect(readdirSync(victim)).toEqual([]);
    expect(existsSync(join(site.out, "index.ts"))).toBe(false);
  });
});

describe("a record that somebody else wrote", () => {
  interface Written {
    files: Record<string, string>;
    objects: Record<string, { variable: string; file: string; arguments: unknown }>;
  }
  const file = () => join(site.out, "comm100-export.json");
  const first = (record: Written) => Object.values(record.objects)[0] ?? { variable: "", file: "", arguments: {} };
  beforeEach(() => write());

  it.each<readonly [string, (record: Written) => void]>([
    ["file is no code of this folder", (record) => (first(record).file = "../../outside.ts")],
    ["file is no code of this folder", (record) => (first(record).file = "/tmp/outside.ts")],
    ["file is no code of this folder", (record) => (first(record).file = 'x";evil();"/y.ts')],
    ["file is no code of this folder", (record) => (first(record).file = "C:\\outside.ts")],
    ["file is no code of this folder", (record) => (first(record).file = "package.json")],
    ["variable is no name that code can have", (record) => (first(record).variable = "a = 1; evil(); const b")],
    ["variable is no name that code can have", (record) => (first(record).variable = "class")],
    ["variable is no name that code can have", (record) => (first(record).variable = "../sales")],
    ["objects gives two objects the same name", (record) => (record.objects["other"] = first(record))],
    ["files names what is no file of this folder", (record) => (record.files["../../victim"] = "x")],
    ["files names what is no file of this folder", (record) => (record.files[".git/config"] = "x")],
    ["arguments is null, and should be an object", (record) => (first(record).arguments = null)],
    ["version should be 1", (record) => Object.assign(record, { version: 2 })],
  ])("is not believed: %s", async (reason, change) => {
    const record = JSON.parse(readFileSync(file(), "utf8")) as Written;
    change(record);
    writeFileSync(file(), JSON.stringify(record));
    await expect(write({ overwrite: true })).rejects.toThrow(reason);
    await expect(write()).rejects.toThrow(
      /comm100-export\.json is no record of an export: [^\n]*\. Take it from version/,
    );
  });
});

describe("an export into a folder of another account", () => {
  it("does not take its answers, and forgets them", async () => {
    await exportedFrom(site.emulator, site.out, departments);
    const other = await createEmulator({ rateLimit: 0, siteId: 20000, email: "other@b.example" });
    try {
      other.insert("global/departments", { name: "Of another" });
      const found = await exportedFrom(other, site.out, departments);
      expect(found.resumed).toBe(0);
      expect(readdirSync(join(site.out, ".comm100-export")).filter((name) => !name.startsWith("."))).toHaveLength(1);
      await found.write();
      expect(site.read("global.ts")).not.toContain('"Sales"');
      await expect(exportedFrom(site.emulator, site.out, departments)).rejects.toThrow(/holds an export of site 20000/);
    } finally {
      await other.close();
    }
  });

  it("keeps answers for the owner's eyes alone", async () => {
    await exportedFrom(site.emulator, site.out, departments);
    const kept = join(site.out, ".comm100-export");
    const all = readdirSync(kept, { recursive: true }).map((name) => join(kept, text(name)));
    expect([kept, ...all].filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(2);
  });

  it("keeps what is to be imported for the owner's eyes alone", async () => {
    chmodSync(site.out, 0o755);
    await write();
    expect(statSync(join(site.out, "import.json")).mode & 0o077).toBe(0);
  });
});

describe("a checkout in a folder of another name", () => {
  it.each([{}, { update: true }, { overwrite: true }])(
    "keeps the project's, by which its stacks are found: %j",
    async (options) => {
      await write();
      const other = join(newFolder(), "Another one");
      cpSync(site.out, other, { recursive: true });
      const before = site.read("Pulumi.yaml");
      site.emulator.edit(`global/departments/${site.salesId}`, { name: "Sales again" });
      await write({ ...options, out: other });
      expect(readFileSync(join(other, "Pulumi.yaml"), "utf8")).toBe(before);
      expect(readFileSync(join(other, "package.json"), "utf8")).toBe(site.read("package.json"));
    },
  );

  it("is where a new project has its name from", async () => {
    const other = join(newFolder(), "Another one");
    await write({ out: other });
    expect(readFileSync(join(other, "Pulumi.yaml"), "utf8")).toMatch(/^name: another-one$/m);
  });
});

describe("a checkout with other line ends", () => {
  const changed = (path: string, change: (text: string) => string | Buffer) => {
    writeFileSync(join(site.out, path), change(site.read(path)));
  };
  const windows = (content: string) => content.replace(/\r?\n/g, "\r\n");
  const code = ["global.ts", "index.ts", "package.json", "comm100-export.json"];
  beforeEach(async () => {
    setText(longText);
    await write();
  });

  it.each([
    ["CRLF", windows],
    ["a byte order mark", (content: string) => `\ufeff${content}`],
    ["both", (content: string) => `\ufeff${windows(content)}`],
    ["UTF-16", (content: string) => Buffer.from(`\ufeff${content}`, "utf16le")],
  ])("is no edit: %s", async (_, change) => {
    for (const path of code) changed(path, change);
    expect(await write()).toMatchObject({ files: [], kept: [] });
    site.emulator.edit(`global/departments/${site.salesId}`, { name: "Sales again" });
    expect(await write({ update: true })).toMatchObject({ files: ["global.ts"], kept: [] });
  });

  it("stays as it is in what is written anew", async () => {
    for (const path of code) changed(path, windows);
    site.emulator.edit(`global/departments/${site.salesId}`, { name: "Sales again" });
    await write({ update: true });
    for (const path of code) expect(site.read(path)).toBe(windows(site.read(path)));
    expect(site.read("global.ts")).toContain('"Sales again"');
  });

  it("does not come about: git leaves texts as they are", async () => {
    expect(site.read(".gitattributes").split("\n")).toEqual(["* text=auto eol=lf", "texts/** -text", ""]);
    setText("one\r\ntwo");
    changed("texts/sales/description.md", (content) => content);
    await write({ update: true });
    expect(site.read("texts/sales/description.md")).toBe("one\r\ntwo");
    expect(await write({ update: true })).toMatchObject({ files: [], kept: [] });
  });
});
