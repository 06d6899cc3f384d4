import { symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { findCli } from "../../tools/set-up/cli/find.mjs";
import { newFolder, writeCli, writeProgram } from "./folder.js";

/** Looks in these folders and in a Pulumi home; the shell's own folders hold no Pulumi. */
async function find(path: string[], home = newFolder()) {
  const notes: string[] = [];
  const env = { PATH: [...path, "/bin"].join(delimiter), PULUMI_HOME: home };
  return { found: await findCli(env, (note: string) => notes.push(note)), notes };
}

const cached = (home: string, version: string, options = {}) =>
  writeCli(join(home, "versions", version, "bin"), version, options);

describe("the look for a Pulumi CLI", () => {
  it("takes the one on the PATH before those of Pulumi's folder", async () => {
    const [bin, home] = [writeCli(newFolder(), "3.254.0"), newFolder()];
    cached(home, "3.259.0");
    expect((await find([bin], home)).found).toEqual({ folder: bin, version: "3.254.0" });
  });

  it("passes over one on the PATH that is too old, and says so", async () => {
    const [old, recent] = [writeCli(newFolder(), "3.253.9"), writeCli(newFolder(), "3.300.1")];
    const { found, notes } = await find([old, recent]);
    expect(found).toEqual({ folder: recent, version: "3.300.1" });
    expect(notes).toEqual([`${join(old, "pulumi")} is 3.253.9, older than 3.254.0: not used.`]);
  });

  it("takes the version of Pulumi's folder that the project is tested with, else the newest", async () => {
    const home = newFolder();
    const newest = cached(home, "3.1000.0");
    cached(home, "3.260.0");
    expect((await find([], home)).found).toEqual({ folder: newest, version: "3.1000.0" });
    const tested = cached(home, "3.259.0");
    expect((await find([], home)).found).toEqual({ folder: tested, version: "3.259.0" });
  });

  it("passes over one without a language host, and one that does not run", async () => {
    const home = newFolder();
    cached(home, "3.259.0", { languageHost: false });
    writeProgram(join(home, "versions", "3.260.0", "bin", "pulumi"), "exit 1");
    const { found, notes } = await find([], home);
    expect(found).toBeUndefined();
    expect(notes.map((note) => note.replace(home, "~"))).toEqual([
      "~/versions/3.259.0/bin/pulumi has no pulumi-language-nodejs beside it: not used.",
      "~/versions/3.260.0/bin/pulumi does not run: not used.",
    ]);
  });

  it("finds the language host of a CLI that is linked into the PATH", async () => {
    const [real, bin] = [writeCli(newFolder(), "3.259.0"), newFolder()];
    symlinkSync(join(real, "pulumi"), join(bin, "pulumi"));
    expect((await find([bin])).found).toEqual({ folder: bin, version: "3.259.0" });
  });

  it("does not start the npm package's script, which would download a CLI", async () => {
    const folder = newFolder();
    const script = writeProgram(join(folder, "node_modules", "pulumi", "run.js"), `echo v3.259.0; touch ${folder}/ran`);
    const bin = newFolder();
    symlinkSync(script, join(bin, "pulumi"));
    expect(await find([bin])).toEqual({ found: undefined, notes: [] });
  });
});
