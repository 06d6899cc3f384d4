import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { exportedFrom } from "./exported-from.js";

let emulator: Emulator;
let out: string;
const folders: string[] = [];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0, seed: { "global/departments": [{ name: "Sales" }] } });
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
  out = mkdtempSync(join(tmpdir(), "export-"));
  folders.push(out);
});
afterAll(async () => {
  await emulator.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const areas = { include: ["global"] };
const salesId = () => text(emulator.rows("global/departments").find((row) => row["name"] === "Sales")?.["id"]);
const read = (path: string) => readFileSync(join(out, path), "utf8");

describe("what an export writes", () => {
  it("refers to objects by their variables, from one side of a relation", async () => {
    const [owner] = emulator.rows("global/agents");
    emulator.insert("global/departments", { name: "Support", agentIds: [owner?.["id"] ?? ""] });
    const found = await exportedFrom(emulator, out, areas);
    await found.write();
    expect(read("global.ts")).toContain("agentIds: [siteOwner.id]");
    expect(read("global.ts")).not.toContain("departmentIds");
    expect(found.notes).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining("written from the other side") }),
    );
  });

  it("leaves secrets as comments, and lists them", async () => {
    const found = await exportedFrom(emulator, out, areas);
    await found.write();
    expect(read("global.ts")).toContain('// password: config.requireSecret("siteOwnerPassword"),');
    expect(found.secrets).toContain("siteOwnerPassword");
  });

  it("looks up what is not to be managed", async () => {
    const [owner] = emulator.rows("global/agents");
    emulator.insert("global/departments", { name: "Support", agentIds: [owner?.["id"] ?? ""] });
    const found = await exportedFrom(emulator, out, { include: ["global.Department"], lookUp: ["global.Agent"] });
    await found.write();
    expect(read("global.ts")).toContain("comm100.global.getAgentOutput({");
    expect(found.counts.has("global.Agent")).toBe(false);
  });

  it("puts long texts into files, to the letter", async () => {
    const message = "Line one with `ticks` and ${name}\r\nline two\n";
    const categoryId = text(emulator.rows("global/publicCannedMessageCategories")[0]?.["id"]);
    emulator.insert("global/publicCannedMessages", { name: "Hello", categoryId, message });
    await (await exportedFrom(emulator, out, areas)).write();
    expect(read("texts/hello/message.md")).toBe(message);
    expect(read("global.ts")).toContain('text("hello/message.md")');
  });

  it("goes on where the plan lacks a feature, and says so", async () => {
    emulator.fault({ path: "global/skills", status: 403, times: 9 });
    const found = await exportedFrom(emulator, out, areas);
    expect(found.notes).toContainEqual({ what: "global.Skill", reason: expect.stringMatching(/^403/) });
    expect(found.counts.get("global.Department")).toBe(1);
  });

  it("leaves out what its pattern excludes", async () => {
    const found = await exportedFrom(emulator, out, { ...areas, exclude: ["global.Department:Sal*"] });
    expect(found.counts.has("global.Department")).toBe(false);
  });

  it("refuses a wish that means nothing", async () => {
    await expect(exportedFrom(emulator, out, { include: ["livechatt"] })).rejects.toThrow(/livechatt means nothing/);
  });
});

describe("an interrupted export", () => {
  it("goes on without the calls that were made", async () => {
    emulator.fault({ path: "global/skills", status: 401, times: 9 });
    await expect(exportedFrom(emulator, out, areas)).rejects.toThrow();
    emulator.clearFaults();
    const before = emulator.calls.filter(({ status }) => status === 200).map(({ path }) => path);
    emulator.forgetCalls();
    const found = await exportedFrom(emulator, out, areas);
    expect(emulator.calls.filter(({ path }) => before.includes(path))).toEqual([]);
    await found.write();
    expect(existsSync(join(out, ".comm100-export"))).toBe(false);
  });

  it("asks again for what was cut short or is of yesterday", async () => {
    emulator.fault({ path: "global/skills", status: 401, times: 9 });
    await expect(exportedFrom(emulator, out, areas)).rejects.toThrow();
    emulator.clearFaults();
    const kept = join(out, ".comm100-export");
    const [cut = "", old = ""] = readdirSync(kept).filter((name) => name.endsWith(".json"));
    writeFileSync(join(kept, cut), '[{"id": "');
    const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
    utimesSync(join(kept, old), yesterday, yesterday);
    const answers = readdirSync(kept).filter((name) => name.endsWith(".json")).length;
    const found = await exportedFrom(emulator, out, areas);
    expect(found.resumed).toBe(answers - 2);
    const fresh = await exportedFrom(emulator, out, { ...areas, isFresh: true });
    expect([...found.counts]).toEqual([...fresh.counts]);
  });
});

describe("an export into the same folder again", () => {
  beforeEach(async () => {
    await (await exportedFrom(emulator, out, areas)).write();
  });

  it("finds nothing where nothing happened", async () => {
    expect((await exportedFrom(emulator, out, areas)).differences()).toEqual([]);
  });

  it("tells what came, went and changed", async () => {
    const sales = emulator.rows("global/departments").find((row) => row["name"] === "Sales");
    const skill = emulator.insert("global/skills", { name: "French" });
    await (await exportedFrom(emulator, out, areas)).write();
    emulator.insert("global/skills", { name: "German" });
    emulator.remove(`global/skills/${text(skill["id"])}`);
    emulator.edit(`global/departments/${text(sales?.["id"])}`, { description: "new" });
    expect((await exportedFrom(emulator, out, areas)).differences()).toEqual(
      expect.arrayContaining([
        { change: "came", object: 'global.Skill "German"' },
        { change: "gone", object: 'global.Skill "French"' },
        { change: "changed", object: 'global.Department "Sales"', arguments: ["description"] },
      ]),
    );
  });

  it("writes what is new, and leaves edits alone", async () => {
    appendFileSync(join(out, "global.ts"), "// mine\n");
    const edited = read("global.ts");
    emulator.insert("global/departments", { name: "Support" });
    const written = await (await exportedFrom(emulator, out, areas)).write();
    expect(written.resources).toBe(1);
    expect(read("global.ts")).toBe(edited);
    expect(read("global-2.ts")).toContain('new comm100.global.Department("support"');
    expect(read("index.ts")).toContain('import "./global-2.js";');
    expect(read("import.json").match(/"id"/g)).toHaveLength(1);
  });

  it("writes all anew under the same names when told to", async () => {
    emulator.insert("global/departments", { name: "Support" });
    await (await exportedFrom(emulator, out, areas)).write();
    appendFileSync(join(out, "global.ts"), "// mine\n");
    emulator.insert("global/departments", { name: "support" });
    const written = await (await exportedFrom(emulator, out, { ...areas, overwrite: true })).write();
    expect(written.kept).toEqual([]);
    expect(existsSync(join(out, "global-2.ts"))).toBe(false);
    expect(read("global.ts")).toContain('Department("support"');
    expect(read("global.ts")).toMatch(/Department\(\s*"supportDepartment"/);
    expect(read("global.ts")).not.toContain("// mine");
  });

  it("keeps what it wrote in the program though it is asked for less", async () => {
    await (await exportedFrom(emulator, out, { include: ["ticketing"] })).write();
    expect(read("index.ts")).toContain('import "./global.js";');
    expect(read("index.ts")).toContain('import "./ticketing.js";');
  });

  it("leaves the code of what changed as it was", async () => {
    const before = read("global.ts");
    emulator.edit(`global/departments/${salesId()}`, { description: "new" });
    const written = await (await exportedFrom(emulator, out, areas)).write();
    expect([written.files, read("global.ts")]).toEqual([[], before]);
    expect((await exportedFrom(emulator, out, areas)).differences()).toHaveLength(1);
  });

  it("writes nothing at all where nothing is new", async () => {
    const written = await (await exportedFrom(emulator, out, areas)).write();
    expect(written).toEqual({ files: [], kept: [], resources: 0 });
  });
});

describe("an update of an export", () => {
  const update = { ...areas, update: true };
  beforeEach(async () => {
    await (await exportedFrom(emulator, out, areas)).write();
  });

  it("writes the code of what changed anew, in its place, and then finds nothing", async () => {
    emulator.edit(`global/departments/${salesId()}`, { description: "new" });
    const written = await (await exportedFrom(emulator, out, update)).write();
    expect(written).toEqual({ files: ["global.ts"], kept: [], resources: 0 });
    expect(read("global.ts")).toContain('description: "new"');
    const again = await exportedFrom(emulator, out, update);
    expect(again.differences()).toEqual([]);
    expect(await again.write()).toEqual({ files: [], kept: [], resources: 0 });
  });

  it("never writes over an edit, and goes on telling what changed", async () => {
    appendFileSync(join(out, "global.ts"), "// mine\n");
    emulator.edit(`global/departments/${salesId()}`, { description: "new" });
    const written = await (await exportedFrom(emulator, out, update)).write();
    expect(written).toEqual({ files: [], kept: ["global.ts"], resources: 0 });
    expect(read("global.ts")).not.toContain('description: "new"');
    expect((await exportedFrom(emulator, out, update)).differences()).toHaveLength(1);
  });

  it("never writes over an edited text", async () => {
    emulator.edit(`global/departments/${salesId()}`, { description: "one\ntwo" });
    await (await exportedFrom(emulator, out, update)).write();
    appendFileSync(join(out, "texts/sales/description.md"), "mine");
    emulator.edit(`global/departments/${salesId()}`, { description: "one\nthree" });
    const written = await (await exportedFrom(emulator, out, update)).write();
    expect(written.kept).toEqual(["global.ts"]);
    expect(read("texts/sales/description.md")).toBe("one\ntwomine");
  });

  it("takes no code away for what is gone, or is not asked for", async () => {
    emulator.edit(`global/departments/${salesId()}`, { description: "new" });
    const only = { include: ["global.Department"], update: true };
    const less = await (await exportedFrom(emulator, out, only)).write();
    expect(less.kept).toEqual(["global.ts"]);
    emulator.remove(`global/departments/${salesId()}`);
    await (await exportedFrom(emulator, out, update)).write();
    expect(read("global.ts")).toContain('Department("sales"');
  });

  it("refers to what is new from what changed", async () => {
    const [owner] = emulator.rows("global/agents");
    const role = emulator.insert("global/roles", { name: "Night" });
    emulator.edit(`global/agents/${text(owner?.["id"])}`, { roleIds: [text(role["id"])] });
    const written = await (await exportedFrom(emulator, out, update)).write();
    expect(written.files).toEqual(expect.arrayContaining(["global-2.ts"]));
    expect(read("import.json")).toContain('"night"');
    const code = read("global.ts") + read("global-2.ts");
    expect(code).toContain('new comm100.global.Role("night"');
  });
});
