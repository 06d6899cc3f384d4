import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { ExportOptions } from "../../provider/export/export-account.js";
import { newFolder } from "../tools/folder.js";
import { dyingAt } from "./dying.js";
import { exportedFrom } from "./exported-from.js";
import { SalesSite } from "./sales-site.js";

const site = new SalesSite();
const departments = { include: ["global.Department"], isFresh: true };
const longText = "long ".repeat(60);

/** All files of a folder with what they hold, but for the folder's own name. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const write = async (out: string, options: Partial<ExportOptions>) =>
  (await exportedFrom(site.emulator, out, { ...departments, ...options })).write();

/** A folder that all start from, with a change on the site since. */
async function exportedBefore(name: string): Promise<string> {
  const out = join(newFolder(), name);
  site.emulator.edit(`global/departments/${site.salesId}`, { description: "one" });
  await write(out, {});
  site.emulator.edit(`global/departments/${site.salesId}`, { description: longText });
  return out;
}

describe("an export that is killed while it writes, and run again", () => {
  it.each<readonly [string, Partial<ExportOptions>, boolean]>([
    ["the first one", {}, false],
    ["an update", { update: true }, true],
    ["one that writes all anew", { overwrite: true, all: true }, true],
  ])("leaves what one that nothing interrupts leaves: %s", async (_, options, isLater) => {
    const before = isLater ? await exportedBefore("site") : undefined;
    site.emulator.edit(`global/departments/${site.salesId}`, { description: longText });
    const start = () => {
      const out = join(newFolder(), "site");
      if (before !== undefined) cpSync(before, out, { recursive: true });
      return out;
    };
    const whole = start();
    await write(whole, options);
    // All steps are in transaction.test.ts.
    for (const step of [2, 9, 16]) {
      const out = start();
      const found = await exportedFrom(site.emulator, out, { ...departments, ...options });
      expect(await dyingAt(step, () => found.write())).toBe(false);
      await write(out, options);
      expect([step, contentsOf(out)]).toEqual([step, contentsOf(whole)]);
    }
  });

  it("keeps what is new meanwhile, and imports both", async () => {
    const found = await exportedFrom(site.emulator, site.out, departments);
    await dyingAt(20, () => found.write());
    site.emulator.insert("global/departments", { name: "Support" });
    await write(site.out, {});
    expect(site.read("import.json").match(/"name": "(sales|support)",\n {6}"id"/g)).toHaveLength(2);
  });

  it("leaves alone what somebody edited since", async () => {
    const found = await exportedFrom(site.emulator, site.out, departments);
    await dyingAt(20, () => found.write());
    const [file = ""] = readdirSync(site.out).filter((name) => name.endsWith(".json"));
    appendFileSync(join(site.out, file), "\n");
    writeFileSync(join(site.out, "index.ts"), "// mine\n");
    const edited = site.read(file);
    await write(site.out, {});
    expect([site.read(file), site.read("index.ts")]).toEqual([edited, "// mine\n"]);
    expect(existsSync(join(site.out, ".comm100-export"))).toBe(false);
  });
});

describe("an export without room on the disk", () => {
  it("leaves an earlier one as it was", async () => {
    const out = await exportedBefore("site");
    const before = contentsOf(out);
    const found = await exportedFrom(site.emulator, out, { ...departments, update: true });
    expect(await dyingAt(2, () => found.write())).toBe(false);
    expect(contentsOf(out)).toMatchObject(before);
  });
});
