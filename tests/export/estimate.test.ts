import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { estimateExport } from "../../provider/export/estimate-export.js";
import type { ExportOptions } from "../../provider/export/export-account.js";
import { newFolder } from "../tools/folder.js";
import { exportedFrom, optionsFor, readerOf } from "./exported-from.js";

let emulator: Emulator;
let out: string;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
  emulator.forgetCalls();
  out = newFolder();
});
afterAll(() => emulator.close());

/** Estimates an export of the emulator. */
function estimatedFrom(options: Partial<Omit<ExportOptions, "site">> = {}): ReturnType<typeof estimateExport> {
  return estimateExport(readerOf(emulator), { ...optionsFor(emulator, out), ...options });
}

const insertMany = (count: number, path: string, row: (place: number) => Parameters<Emulator["insert"]>[1]) => {
  for (let place = 0; place < count; place++) emulator.insert(path, row(place));
};

describe("an estimate of an export", () => {
  it("counts what one page of each list tells, and what always exists without asking", async () => {
    emulator.insert("global/departments", { name: "Sales" });
    const { kinds, calls, made } = await estimatedFrom();
    expect(made).toBe(emulator.countCalls());
    const found = await exportedFrom(emulator, out, { isFresh: true });
    const named = kinds.map(({ kind, resources, isExact }) => ({
      name: kind.type.replace(":", "."),
      resources,
      isExact,
    }));
    const exact = named.filter(({ isExact }) => isExact).map(({ name, resources }) => [name, resources] as const);
    expect(Object.fromEntries(exact)).toEqual(Object.fromEntries(found.counts));
    // Whether an agent has anything of their own there, only a read tells.
    const open = named.filter(({ isExact }) => !isExact).map(({ name, resources }) => [name, resources]);
    expect(open.sort()).toEqual([
      ["global.AgentPermissions", 1],
      ["ticketing.AgentPreference", 1],
    ]);
    expect(calls).toBe(found.calls);
    expect(made).toBeLessThan(found.calls * 0.7);
  });

  it("comes close with a tenth of the calls in a large account", async () => {
    insertMany(250, "livechat/bannedVisitors", (place) => ({ visitorId: `visitor ${place}` }));
    insertMany(40, "livechat/campaigns", (place) => ({ name: `campaign ${place}` }));
    const { kinds, calls, made } = await estimatedFrom();
    const found = await exportedFrom(emulator, out, { isFresh: true });
    expect(made * 8).toBeLessThan(found.calls);
    expect(Math.abs(calls - found.calls)).toBeLessThan(found.calls * 0.05);
    const banned = kinds.find(({ kind }) => kind.type === "livechat:BannedVisitor");
    expect([banned?.resources, banned?.isExact]).toEqual([250, false]);
    const windows = kinds.find(({ kind }) => kind.type === "livechat:ChatWindow");
    expect(windows?.resources).toBe(found.counts.get("livechat.ChatWindow"));
    const invitations = kinds.find(({ kind }) => kind.type === "livechat:AutoInvitation");
    expect([invitations?.resources, invitations?.isExact]).toEqual([
      found.counts.get("livechat.AutoInvitation"),
      false,
    ]);
  });

  it("leaves its answers to the export", async () => {
    const { made } = await estimatedFrom({ include: ["global"] });
    emulator.forgetCalls();
    const found = await exportedFrom(emulator, out, { include: ["global"] });
    expect(found.resumed).toBeGreaterThan(made / 2);
    const fresh = await exportedFrom(emulator, out, { include: ["global"], isFresh: true });
    expect([...found.counts]).toEqual([...fresh.counts]);
  });

  it("says what it could not ask", async () => {
    emulator.fault({ path: "global/skills", status: 403, times: 9 });
    const { kinds, notes } = await estimatedFrom({ include: ["global"] });
    expect(notes).toContainEqual({ what: "global.Skill", reason: expect.stringMatching(/^403/) });
    expect(kinds.map(({ kind }) => kind.type)).not.toContain("global:Skill");
  });
});
