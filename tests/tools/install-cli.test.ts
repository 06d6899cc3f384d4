import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { installCli } from "../../tools/set-up/cli/install.mjs";
import { newFolder, writeCli } from "./folder.js";

const version = "3.259.0";
const install = (programs: string, home: string) => installCli(programs, home, version, { PATH: "/bin" });

describe("the installation of a Pulumi CLI", () => {
  it("puts the programs where Pulumi's own package looks, and leaves nothing else there", async () => {
    const home = newFolder();
    const folder = await install(writeCli(newFolder(), version), home);
    expect(folder).toBe(join(home, "versions", version, "bin"));
    expect(readdirSync(join(home, "versions"))).toEqual([version]);
    expect(readdirSync(folder).sort()).toEqual(["pulumi", "pulumi-language-nodejs"]);
  });

  it("keeps a CLI that another process has put there meanwhile", async () => {
    const home = newFolder();
    const there = writeCli(join(home, "versions", version, "bin"), version);
    writeFileSync(join(there, "mark"), "the other's");
    await install(writeCli(newFolder(), version), home);
    expect(readFileSync(join(there, "mark"), "utf8")).toBe("the other's");
  });

  it("replaces one that does not run, such as half a download", async () => {
    const home = newFolder();
    mkdirSync(join(home, "versions", version, "bin"), { recursive: true });
    writeFileSync(join(home, "versions", version, "bin", "pulumi"), "half");
    const folder = await install(writeCli(newFolder(), version), home);
    expect(readFileSync(join(folder, "pulumi"), "utf8")).toContain(`echo v${version}`);
    expect(readdirSync(join(home, "versions"))).toEqual([version]);
  });

  it("removes what a killed installation has left, and nothing of a running one", async () => {
    const home = newFolder();
    const [dead, alive] = [".new-999999999", `.new-${process.ppid}`];
    for (const name of [dead, alive]) mkdirSync(join(home, "versions", name), { recursive: true });
    await install(writeCli(newFolder(), version), home);
    expect(readdirSync(join(home, "versions")).sort()).toEqual([alive, version]);
  });
});
