import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { areInstalled } from "../../tools/set-up/dependencies.mjs";
import { newFolder } from "./folder.js";

interface Entry {
  version: string;
  optional?: boolean;
}

/** A project with this lock file, and with npm's list of what it has installed. */
function project(locked: Record<string, Entry>, installed?: Record<string, Entry>): string {
  const folder = newFolder();
  const write = (file: string, packages: Record<string, Entry>) => {
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  };
  write("package-lock.json", { "": { version: "1.0.0" }, ...locked });
  mkdirSync(join(folder, "node_modules"));
  if (installed) write("node_modules/.package-lock.json", installed);
  return folder;
}

const [one, two] = ["node_modules/one", "node_modules/two"];

describe("the look at node_modules", () => {
  it("is content when every locked package is there in its version", () => {
    const packages = { [one]: { version: "1.0.0" }, [two]: { version: "2.0.0" } };
    expect(areInstalled(project(packages, packages))).toBe(true);
  });

  it("does not miss the optional packages of other platforms", () => {
    const locked = { [one]: { version: "1.0.0" }, [two]: { version: "2.0.0", optional: true } };
    expect(areInstalled(project(locked, { [one]: { version: "1.0.0" } }))).toBe(true);
  });

  it("sees a package that is missing or of another version", () => {
    expect(areInstalled(project({ [one]: { version: "1.0.0" } }, {}))).toBe(false);
    expect(areInstalled(project({ [one]: { version: "1.0.1" } }, { [one]: { version: "1.0.0" } }))).toBe(false);
  });

  it("sees an installation that npm has not finished", () => {
    expect(areInstalled(project({ [one]: { version: "1.0.0" } }))).toBe(false);
  });
});
