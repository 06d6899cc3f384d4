import { appendFileSync, existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "@jest/globals";
import { text } from "../emulator/text.js";
import { exportedFrom } from "./exported-from.js";
import { SalesSite } from "./sales-site.js";

const site = new SalesSite();
const areas = { include: ["global"] };

/** The folder of kept answers. */
function keptIn(out: string): string {
  const kept = join(out, ".comm100-export");
  const [account = ""] = readdirSync(kept).filter((name) => !name.startsWith("."));
  return join(kept, account);
}

describe("what an export writes", () => {
  it("refers to objects by their variables, from one side of a relation", async () => {
    const [owner] = site.emulator.rows("global/agents");
    site.emulator.insert("global/departments", { name: "Support", agentIds: [owner?.["id"] ?? ""] });
    const found = await exportedFrom(site.emulator, site.out, areas);
    await found.write();
    expect(site.read("global.ts")).toContain("agentIds: [siteOwner.id]");
    expect(site.read("global.ts")).not.toContain("departmentIds");
    expect(found.notes).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining("written from the other side") }),
    );
  });

  it("leaves secrets as comments, and lists them", async () => {
    const found = await exportedFrom(site.emulator, site.out, areas);
    await found.write();
    expect(site.read("global.ts")).toContain('// password: config.requireSecret("siteOwnerPassword"),');
    expect(found.secrets).toContain("siteOwnerPassword");
  });

  it("looks up what is not to be managed", async () => {
    const [owner] = site.emulator.rows("global/agents");
    site.emulator.insert("global/departments", { name: "Support", agentIds: [owner?.["id"] ?? ""] });
    const found = await exportedFrom(site.emulator, site.out, {
      include: ["global.Department"],
      lookUp: ["global.Agent"],
    });
    await found.write();
    expect(site.read("global.ts")).toContain("comm100.global.getAgentOutput({");
    expect(found.counts.has("global.Agent")).toBe(false);
  });

  it("puts long texts into files, to the letter", async () => {
    const message = "Line one with `ticks` and ${name}\r\nline two\n";
    const categoryId = text(site.emulator.rows("global/publicCannedMessageCategories")[0]?.["id"]);
    site.emulator.insert("global/publicCannedMessages", { name: "Hello", categoryId, message });
    await (await exportedFrom(site.emulator, site.out, areas)).write();
    expect(site.read("texts/hello/message.md")).toBe(message);
    expect(site.read("global.ts")).toContain('text("hello/message.md")');
  });

  it("goes on where the plan lacks a feature, and says so", async () => {
    site.emulator.fault({ path: "global/skills", status: 403, times: 9 });
    const found = await exportedFrom(site.emulator, site.out, areas);
    expect(found.notes).toContainEqual({ what: "global.Skill", reason: expect.stringMatching(/^403/) });
    expect(found.counts.get("global.Department")).toBe(1);
  });

  it("leaves out what its pattern excludes", async () => {
    const found = await exportedFrom(site.emulator, site.out, { ...areas, exclude: ["global.Department:Sal*"] });
    expect(found.counts.has("global.Department")).toBe(false);
  });

  it("refuses a wish that means nothing", async () => {
    await expect(exportedFrom(site.emulator, site.out, { include: ["livechatt"] })).rejects.toThrow(
      /livechatt means nothing/,
    );
  });
});

describe("an interrupted export", () => {
  it("goes on without the calls that were made", async () => {
    site.emulator.fault({ path: "global/skills", status: 401, times: 9 });
    await expect(exportedFrom(site.emulator, site.out, areas)).rejects.toThrow();
    site.emulator.clearFaults();
    const before = site.emulator.calls.filter(({ status }) => status === 200).map(({ path }) => path);
    site.emulator.forgetCalls();
    const found = await exportedFrom(site.emulator, site.out, areas);
    expect(site.emulator.calls.filter(({ path }) => before.includes(path))).toEqual([]);
    await found.write();
    expect(existsSync(join(site.out, ".comm100-export"))).toBe(false);
  });

  it("asks again for what was cut short or is of yesterday", async () => {
    site.emulator.fault({ path: "global/skills", status: 401, times: 9 });
    await expect(exportedFrom(site.emulator, site.out, areas)).rejects.toThrow();
    site.emulator.clearFaults();
    const kept = keptIn(site.out);
    const [cut = "", old = ""] = readdirSync(kept).filter((name) => name.endsWith(".json"));
    writeFileSync(join(kept, cut), '[{"id": "');
    const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
    utimesSync(join(kept, old), yesterday, yesterday);
    const answers = readdirSync(kept).filter((name) => name.endsWith(".json")).length;
    const found = await exportedFrom(site.emulator, site.out, areas);
    expect(found.resumed).toBe(answers - 2);
    const fresh = await exportedFrom(site.emulator, site.out, { ...areas, isFresh: true });
    expect([...found.counts]).toEqual([...fresh.counts]);
  });
});

describe("an export into the same folder again", () => {
  beforeEach(async () => {
    await (await exportedFrom(site.emulator, site.out, areas)).write();
  });

  it("finds nothing where nothing happened", async () => {
    expect((await exportedFrom(site.emulator, site.out, areas)).differences()).toEqual([]);
  });

  it("tells what came, went and changed", async () => {
    const sales = site.emulator.rows("global/departments").find((row) => row["name"] === "Sales");
    const skill = site.emulator.insert("global/skills", { name: "French" });
    await (await exportedFrom(site.emulator, site.out, areas)).write();
    site.emulator.insert("global/skills", { name: "German" });
    site.emulator.remove(`global/skills/${text(skill["id"])}`);
    site.emulator.edit(`global/departments/${text(sales?.["id"])}`, { description: "new" });
    expect((await exportedFrom(site.emulator, site.out, areas)).differences()).toEqual(
      expect.arrayContaining([
        { change: "came", object: 'global.Skill "German"' },
        { change: "gone", object: 'global.Skill "French"' },
        { change: "changed", object: 'global.Department "Sales"', arguments: ["description"] },
      ]),
    );
  });

  it("writes what is new, and leaves edits alone", async () => {
    appendFileSync(join(site.out, "global.ts"), "// mine\n");
    const edited = site.read("global.ts");
    site.emulator.insert("global/departments", { name: "Support" });
    const written = await (await exportedFrom(site.emulator, site.out, areas)).write();
    expect(written.resources).toBe(1);
    expect(site.read("global.ts")).toBe(edited);
    expect(site.read("global-2.ts")).toContain('new comm100.global.Department("support"');
    expect(site.read("index.ts")).toContain('import "./global-2.js";');
    expect(site.read("import.json").match(/"id"/g)).toHaveLength(1);
  });

  it("writes all anew under the same names when told to", async () => {
    site.emulator.insert("global/departments", { name: "Support" });
    await (await exportedFrom(site.emulator, site.out, areas)).write();
    appendFileSync(join(site.out, "global.ts"), "// mine\n");
    site.emulator.insert("global/departments", { name: "support" });
    const written = await (await exportedFrom(site.emulator, site.out, { ...areas, overwrite: true })).write();
    expect(written.kept).toEqual([]);
    expect(existsSync(join(site.out, "global-2.ts"))).toBe(false);
    expect(site.read("global.ts")).toContain('Department("support"');
    expect(site.read("global.ts")).toMatch(/Department\(\s*"supportDepartment"/);
    expect(site.read("global.ts")).not.toContain("// mine");
  });

  it("keeps what it wrote in the program though it is asked for less", async () => {
    await (await exportedFrom(site.emulator, site.out, { include: ["ticketing"] })).write();
    expect(site.read("index.ts")).toContain('import "./global.js";');
    expect(site.read("index.ts")).toContain('import "./ticketing.js";');
  });

  it("leaves the code of what changed as it was", async () => {
    const before = site.read("global.ts");
    site.emulator.edit(`global/departments/${site.salesId}`, { description: "new" });
    const written = await (await exportedFrom(site.emulator, site.out, areas)).write();
    expect([written.files, site.read("global.ts")]).toEqual([[], before]);
    expect((await exportedFrom(site.emulator, site.out, areas)).differences()).toHaveLength(1);
  });

  it("writes nothing at all where nothing is new", async () => {
    const written = await (await exportedFrom(site.emulator, site.out, areas)).write();
    expect(written).toEqual({ files: [], kept: [], resources: 0 });
  });
});

describe("an update of an export", () => {
  const update = { ...areas, update: true };
  beforeEach(async () => {
    await (await exportedFrom(site.emulator, site.out, areas)).write();
  });

  it("writes the code of what changed anew, in its place, and then finds nothing", async () => {
    site.emulator.edit(`global/departments/${site.salesId}`, { description: "new" });
    const written = await (await exportedFrom(site.emulator, site.out, update)).write();
    expect(written).toEqual({ files: ["global.ts"], kept: [], resources: 0 });
    expect(site.read("global.ts")).toContain('description: "new"');
    const again = await exportedFrom(site.emulator, site.out, update);
    expect(again.differences()).toEqual([]);
    expect(await again.write()).toEqual({ files: [], kept: [], resources: 0 });
  });

  it("never writes over an edit, and goes on telling what changed", async () => {
    appendFileSync(join(site.out, "global.ts"), "// mine\n");
    site.emulator.edit(`global/departments/${site.salesId}`, { description: "new" });
    const written = await (await exportedFrom(site.emulator, site.out, update)).write();
    expect(written).toEqual({ files: [], kept: ["global.ts"], resources: 0 });
    expect(site.read("global.ts")).not.toContain('description: "new"');
    expect((await exportedFrom(site.emulator, site.out, update)).differences()).toHaveLength(1);
  });

  it("never writes over an edited text", async () => {
    site.emulator.edit(`global/departments/${site.salesId}`, { description: "one\ntwo" });
    await (await exportedFrom(site.emulator, site.out, update)).write();
    appendFileSync(join(site.out, "texts/sales/description.md"), "mine");
    site.emulator.edit(`global/departments/${site.salesId}`, { description: "one\nthree" });
    const written = await (await exportedFrom(site.emulator, site.out, update)).write();
    expect(written.kept).toEqual(["global.ts"]);
    expect(site.read("texts/sales/description.md")).toBe("one\ntwomine");
  });

  it("takes no code away for what is gone, or is not asked for", async () => {
    site.emulator.edit(`global/departments/${site.salesId}`, { description: "new" });
    const only = { include: ["global.Department"], update: true };
    const less = await (await exportedFrom(site.emulator, site.out, only)).write();
    expect(less.kept).toEqual(["global.ts"]);
    site.emulator.remove(`global/departments/${site.salesId}`);
    await (await exportedFrom(site.emulator, site.out, update)).write();
    expect(site.read("global.ts")).toContain('Department("sales"');
  });

  it("refers to what is new from what changed", async () => {
    const [owner] = site.emulator.rows("global/agents");
    const role = site.emulator.insert("global/roles", { name: "Night" });
    site.emulator.edit(`global/agents/${text(owner?.["id"])}`, { roleIds: [text(role["id"])] });
    const written = await (await exportedFrom(site.emulator, site.out, update)).write();
    expect(written.files).toEqual(expect.arrayContaining(["global-2.ts"]));
    expect(site.read("import.json")).toContain('"night"');
    const code = site.read("global.ts") + site.read("global-2.ts");
    expect(code).toContain('new comm100.global.Role("night"');
  });
});
