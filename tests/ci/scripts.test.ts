import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { ciFolder } from "./job.js";

const main = join(root, "dist", "cli", "main.js");
const help = (...command: string[]) =>
  execFileSync(process.execPath, [main, ...command, "--help"], { encoding: "utf8" });
const ours = [...help().matchAll(/^ {2}(\w+)(?: \[|\s{2})/gm)].map(([, name = ""]) => name);

/** The commands of our own that a script calls: lists of texts that begin with a name of one. */
const calls = globSync("scripts/*.mjs", { cwd: ciFolder }).flatMap((file) =>
  [...readFileSync(join(ciFolder, file), "utf8").matchAll(/(?<!"git", )\["(\w+)"([^\]]*)\]/g)]
    .filter(([, name = ""]) => ours.includes(name))
    .map(([, name = "", rest = ""]) => ({ file: basename(file), name, options: rest.match(/--[\w-]+/g) ?? [] })),
);

describe("the scripts", () => {
  it("call the commands that there are", () => {
    expect([...new Set(calls.map(({ name }) => name))].sort()).toEqual(["check", "drift", "recover", "review"]);
  });

  it.each(calls)("$file gives $name options that it has: $options", ({ name, options }) => {
    expect(options.filter((option) => !help(name).includes(option))).toEqual([]);
  });
});
