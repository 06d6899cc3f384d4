import { describe, expect, it } from "@jest/globals";
import { text } from "../emulator/text.js";
import { exportedFrom } from "./exported-from.js";
import { SalesSite } from "./sales-site.js";

const site = new SalesSite();
const areas = { include: ["global", "livechat.Shift"] };

describe("an object that is deleted and merely kept", () => {
  it("is not exported, even where a list shows it", async () => {
    const rows = [
      { id: site.salesId, name: "Sales" },
      { id: "00000001-0000-4000-8000-000000000001", name: "Gone", isDeleted: true },
    ];
    site.emulator.fault({ method: "GET", path: "global/departments", status: 200, body: rows, times: 9 });
    const found = await exportedFrom(site.emulator, site.out, { include: ["global.Department"] });
    await found.write();
    expect(found.counts.get("global.Department")).toBe(1);
    expect(site.read("import.json")).not.toContain("Gone");
  });

  it("leaves its id as text where something still refers to it, and says so", async () => {
    const id = site.salesId;
    site.emulator.insert("livechat/shifts", { name: "Day", departmentIds: [id] });
    site.emulator.remove(`global/departments/${id}`);
    const [shift] = site.emulator.rows("livechat/shifts");
    // Links to what was deleted may stay for a while.
    site.emulator.edit(`livechat/shifts/${text(shift?.["id"])}`, { departmentIds: [id] });
    const found = await exportedFrom(site.emulator, site.out, areas);
    await found.write();
    expect(site.read("livechat.ts")).toMatch(new RegExp(`"${id}"\\s*/\\* not exported: global\\.Department \\*/`));
    expect(found.notes).toContainEqual({
      what: `id ${id}`,
      reason: "no global.Department of this export has it; it stays as text",
    });
  });
});

describe("what the product brings with it", () => {
  it("is looked up where something refers to it, and listed once for each kind", async () => {
    const administrators = site.emulator.rows("global/roles").find((row) => row["name"] === "Administrators");
    site.emulator.insert("global/roles", { name: "Night" });
    const [owner] = site.emulator.rows("global/agents");
    site.emulator.edit(`global/agents/${text(owner?.["id"])}`, { roleIds: [text(administrators?.["id"])] });
    const found = await exportedFrom(site.emulator, site.out, { include: ["global"] });
    await found.write();
    const name = text(administrators?.["name"]);
    expect(site.read("global.ts")).toMatch(new RegExp(`getRoleOutput\\(\\{\\s*name: "${name}"`));
    expect(site.read("import.json")).not.toContain(`"name": "${name}"`);
    expect(found.counts.get("global.Role")).toBe(1);
    const notes = found.notes.filter(({ reason }) => reason === "the product brings these with it");
    expect(notes.filter(({ what }) => what.startsWith("global.Role:"))).toHaveLength(1);
  });
});

describe("an export of all values", () => {
  it("writes what equals the API's defaults too", async () => {
    site.emulator.insert("global/departments", { name: "Support", description: "", isAvailableInLiveChat: true });
    const only = { include: ["global.Department"] };
    await (await exportedFrom(site.emulator, site.out, only)).write();
    const short = site.read("global.ts");
    await (await exportedFrom(site.emulator, site.out, { ...only, all: true, overwrite: true })).write();
    const whole = site.read("global.ts");
    expect(short).not.toContain("description");
    expect(whole).toContain('description: ""');
    expect(whole.length).toBeGreaterThan(short.length);
  });

  it("writes values that programs may give", async () => {
    const found = await exportedFrom(site.emulator, site.out, { all: true });
    expect(found.notes.filter(({ reason }) => reason.startsWith("its value"))).toEqual([]);
  });
});

describe("an endpoint that refuses", () => {
  it("costs what is behind it alone, and the parts below it", async () => {
    site.emulator.insert("livechat/campaigns", { name: "Shop" });
    site.emulator.fault({ path: "livechat/campaigns", status: 403, times: 9 });
    const found = await exportedFrom(site.emulator, site.out);
    expect(found.counts.has("livechat.ChatWindow")).toBe(false);
    expect(found.counts.get("global.Department")).toBe(1);
    expect(found.notes.filter(({ what }) => what === "livechat.Campaign")).toHaveLength(1);
  });

  it("stops the export where nothing else would work either", async () => {
    site.emulator.fault({ path: "global/departments", status: 401, times: 9 });
    await expect(exportedFrom(site.emulator, site.out)).rejects.toThrow(/401|credentials|refused/i);
  });
});

describe("a tree whose root the product brings", () => {
  const zeros = "00000000-0000-0000-0000-000000000000";
  const made = (kind: string): string[] =>
    [...site.read("import.json").matchAll(new RegExp(`"type": "[^"]*${kind}"[^}]*?"name": "([^"]+)"`, "g"))].map(
      ([, name = ""]) => name,
    );

  it.each([
    ["bot.ChatbotIntentCategory", "bot/chatbotIntentCategories"],
    ["global.PublicCannedMessageCategory", "global/publicCannedMessageCategories"],
  ])("has users' own beside the root: %s", async (kind, path) => {
    const bot = site.emulator.insert("bot/chatbots", { name: "Bot", languageId: "en", engineId: zeros });
    const more = path.startsWith("bot/") ? { chatbotId: text(bot["id"]) } : {};
    site.emulator.insert(path, { ...more, name: "Orders", parentId: zeros });
    site.emulator.insert(path, { ...more, name: "Bills", parentId: zeros });
    const found = await exportedFrom(site.emulator, site.out, { include: [kind] });
    await found.write();
    expect(found.counts.get(kind)).toBe(2);
    expect(found.notes).toContainEqual({ what: `${kind}: Root`, reason: "the product brings these with it" });
    expect(site.read("import.json")).toMatch(/"(?:Bills|bills)"/);
    expect(made(kind.replace(".", "/"))).not.toContain("Root");
  });
});

describe("what each agent has by nature", () => {
  it("is written where it differs from what agents begin with, and stays where it was written", async () => {
    const agent = (email: string, permissionIds: number[]) =>
      site.emulator.insert("global/agents", { email, firstName: email, lastName: "X", permissionIds });
    agent("a@shop.example", []);
    const other = agent("b@shop.example", [4]);
    const include = ["global.AgentPermissions", "ticketing.AgentPreference"];
    const found = await exportedFrom(site.emulator, site.out, { include });
    await found.write();
    expect(Object.fromEntries(found.counts)).toEqual({ "global.AgentPermissions": 1 });
    expect(found.notes.map(({ reason }) => reason)).toContain("nothing but defaults");
    site.emulator.edit(`global/agents/${text(other["id"])}`, { permissionIds: [] });
    const later = await exportedFrom(site.emulator, site.out, { include, isFresh: true });
    expect(Object.fromEntries(later.counts)).toEqual({ "global.AgentPermissions": 1 });
    const all = await exportedFrom(site.emulator, site.out, { include, all: true, isFresh: true });
    expect(all.counts.get("ticketing.AgentPreference")).toBeGreaterThanOrEqual(2);
  });
});

describe("a value that is newer than the package", () => {
  it("is named, where it is left out, and where the object cannot be declared without it", async () => {
    site.emulator.insert("livechat/webhooks", { event: "chatRated", targetUrl: "https://crm.example/x" });
    site.emulator.insert("livechat/campaigns", { name: "Shop", language: "ukrainian" });
    const { notes } = await exportedFrom(site.emulator, site.out, { include: ["livechat"] });
    const said = notes.map(({ what, reason }) => `${what}: ${reason}`);
    expect(said).toContainEqual(expect.stringMatching(/Shop", language: its value "ukrainian" /));
    expect(said).toContainEqual(expect.stringMatching(/Webhook .*event is needed, and its value "chatRated" /));
  });
});
