import {
  chmodSync,
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
import { OwnFolder } from "../../provider/files/own-folder.js";
import { newFolder } from "../tools/folder.js";

let base: string;
let folder: OwnFolder;
beforeEach(() => {
  base = newFolder();
  for (const name of ["out", "out/inside", "elsewhere"]) mkdirSync(join(base, name));
  writeFileSync(join(base, "elsewhere", "victim"), "precious");
  folder = new OwnFolder(join(base, "out"));
});
const link = (to: string, from: string) => {
  symlinkSync(join(base, to), join(base, "out", from));
};
const isPrivate = (path: string) => (statSync(join(base, "out", path)).mode & 0o077) === 0;

describe("a folder of our own", () => {
  it.each([
    ["a link to a file", "elsewhere/victim", "link", "link"],
    ["a link to nothing", "elsewhere/new", "link", "link"],
    ["a link to a folder", "elsewhere", "link", "link/victim"],
    ["a link to a folder, a level down", "elsewhere", "link", "link/deeper/victim"],
    ["a path that leads out", "elsewhere", "link", "../elsewhere/victim"],
    ["a path that leads out in between", "elsewhere", "link", "inside/../../elsewhere/victim"],
  ])("does not go out of it by %s", (_, to, from, path) => {
    link(to, from);
    for (const act of [
      () => {
        folder.write(path, "x");
      },
      () => folder.read(path),
    ])
      expect(act).toThrow(/leads out of /);
    if (path !== from)
      expect(() => {
        folder.remove(path);
      }).toThrow(/leads out of /);
    expect(readFileSync(join(base, "elsewhere", "victim"), "utf8")).toBe("precious");
    expect(readdirSync(join(base, "elsewhere"))).toEqual(["victim"]);
  });

  it("removes a link, not what it leads to", () => {
    link("elsewhere", "link");
    folder.remove("link");
    expect([existsSync(join(base, "out", "link")), existsSync(join(base, "elsewhere", "victim"))]).toEqual([
      false,
      true,
    ]);
  });

  it("follows links that stay in it, and the one that a user named", () => {
    link("out/inside", "link");
    symlinkSync(join(base, "out"), join(base, "named"));
    new OwnFolder(join(base, "named")).write("link/file", "x");
    expect(readFileSync(join(base, "out", "inside", "file"), "utf8")).toBe("x");
  });

  it("may not be there yet, however deep", () => {
    new OwnFolder(join(base, "new", "deep")).write("a/b", "x");
    expect(readFileSync(join(base, "new", "deep", "a", "b"), "utf8")).toBe("x");
  });

  it("writes a file anew with the rights that it had, and private ones for nobody else", () => {
    folder.write("script", "one");
    chmodSync(join(base, "out", "script"), 0o750);
    folder.write("script", "two");
    folder.write("kept/answer", "secret", true);
    expect([statSync(join(base, "out", "script")).mode & 0o777, isPrivate("kept"), isPrivate("kept/answer")]).toEqual([
      0o750,
      true,
      true,
    ]);
  });

  it("leaves nothing unfinished, neither its own nor that of a killed process", () => {
    writeFileSync(join(base, "out", ".file.comm100-tmp"), "half");
    writeFileSync(join(base, "out", ".other.comm100-tmp"), "half");
    folder.write("file", "whole");
    folder.sweep(".");
    expect(readdirSync(join(base, "out")).sort()).toEqual(["file", "inside"]);
  });

  it("takes no folder for a file", () => {
    expect(() => folder.read("inside")).toThrow(/inside is no file\. Move it away/);
    expect(() => {
      folder.write("inside", "x");
    }).toThrow(/inside is no file/);
  });
});
