import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { commit, finishInterrupted } from "../../provider/export/transaction.js";
import { OwnFolder } from "../../provider/files/own-folder.js";
import { newFolder } from "../tools/folder.js";
import { dyingAt } from "./dying.js";

const before: Readonly<Record<string, string>> = { "index.ts": "old", "gone.ts": "old", "same.ts": "same" };
const files = new Map([
  ["index.ts", "new"],
  ["same.ts", "same"],
  ["texts/sales/description.md", "one\r\ntwo"],
  ["comm100-export.json", "{}"],
]);
const after: Readonly<Record<string, string>> = { "same.ts": "same", ...Object.fromEntries(files) };

function folderBefore(): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
  return folder;
}

/** All that is there, whatever it is called. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

const write = (folder: string) => () => {
  commit(new OwnFolder(folder), files, ["gone.ts"]);
  return Promise.resolve();
};
const finish = (folder: string) => () => Promise.resolve(finishInterrupted(new OwnFolder(folder)));

/** Kills a process at each of its steps in turn. */
async function atEachStep(then: (folder: string, step: number) => Promise<void>): Promise<number> {
  for (let step = 1; ; step++) {
    const folder = folderBefore();
    if (await dyingAt(step, write(folder))) return step;
    await then(folder, step);
  }
}

describe("files that are written as one", () => {
  it("are as before or as they are to be after the next run, wherever the first was killed", async () => {
    const seen: string[] = [];
    await atEachStep(async (folder) => {
      await finish(folder)();
      const { ".comm100-export/.writing.json.comm100-tmp": leftover, ...found } = contentsOf(folder);
      expect(found).toEqual(found["index.ts"] === "old" ? before : after);
      seen.push(`${found["index.ts"] ?? ""}${leftover === undefined ? "" : " with a leftover"}`);
    });
    expect([...new Set(seen)].sort()).toEqual(["new", "old", "old with a leftover"]);
  });

  it("are so too where the next run is killed as well", async () => {
    const steps = await atEachStep(async (folder, step) => {
      await dyingAt(step, finish(folder));
      await finish(folder)();
      const found = contentsOf(folder);
      expect([["old"], ["new"]]).toContainEqual([found["index.ts"]]);
      if (found["index.ts"] === "new") expect(found).toEqual(after);
    });
    expect(steps).toBeGreaterThan(10);
  });

  it("leave alone what somebody edited since", async () => {
    const folder = folderBefore();
    await dyingAt(8, write(folder));
    for (const name of ["index.ts", "gone.ts"]) writeFileSync(join(folder, name), "mine");
    await finish(folder)();
    expect(contentsOf(folder)).toEqual({ ...after, "index.ts": "mine", "gone.ts": "mine" });
  });
});

describe("a record of an interrupted export", () => {
  const file = (path: string) => ({ version: 1, files: [{ path, before: null, text: "" }], removed: [] });
  it.each([
    ["no JSON", "it is not JSON"],
    [{ version: 2, files: [], removed: [] }, "version should be 1"],
    [file("../index.ts"), "files[0].path is no file of this folder"],
    [file("/etc/passwd"), "files[0].path is no file of this folder"],
    [file(".git/hooks/pre-commit"), "files[0].path is no file of this folder"],
    [file("node_modules/x.js"), "files[0].path is no file of this folder"],
    [{ version: 1, files: [], removed: [{ path: "../x", before: "x" }] }, "removed[0].path is no file of this folder"],
  ])("is not believed where it is %j", (record, reason) => {
    const folder = new OwnFolder(newFolder());
    folder.write(".comm100-export/writing.json", typeof record === "string" ? record : JSON.stringify(record));
    expect(() => finishInterrupted(folder)).toThrow(reason);
  });
});
