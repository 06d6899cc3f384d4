import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Side } from "../../provider/diff/side.js";
import { stackSide } from "../../provider/diff/stack-side.js";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import type { ImportEntry } from "../../provider/export/import-file.js";
import { loadKinds } from "../../provider/export/kinds.js";
import { exportedFrom } from "../export/exported-from.js";
import { makeEveryResource } from "../export/every-resource.js";
import { compared, emulatorSide } from "./diffed.js";
import { underOtherIds } from "./under-other-ids.js";

const kinds = await loadKinds();
let emulator: Emulator;
let folder: string;
let account: Side;
let entries: ImportEntry[];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  await makeEveryResource(emulator);
  folder = mkdtempSync(join(tmpdir(), "state-"));
  await (await exportedFrom(emulator, folder)).write();
  entries = (JSON.parse(readFileSync(join(folder, "import.json"), "utf8")) as { resources: ImportEntry[] }).resources;
  account = await emulatorSide(emulator, "account");
}, 120_000);
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

/** A stack with these resources, as `pulumi stack export` writes it. */
function stackOf(resources: readonly object[]): Promise<Side> {
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify({ version: 3, deployment: { resources } }));
  return stackSide({ form: "state", file }, "stack", kinds);
}

const resource = (entry: ImportEntry) => ({ ...entry, urn: `urn:pulumi:test::test::${entry.type}::${entry.name}` });
const entryOf = (type: string): ImportEntry => {
  const entry = entries.find((one) => one.type.endsWith(`comm100/${type}`));
  if (!entry) throw new Error(type);
  return entry;
};

describe("a stack of every resource", () => {
  it("does not differ from its account", async () => {
    const { data } = compared([account, await stackOf(entries.map(resource))]);
    expect(data).toMatchObject({ onlyFirst: [], onlySecond: [], different: [], alike: [] });
    expect(data.same).toBe(entries.length);
  });

  it("does not differ from the same account under other ids", async () => {
    const other = underOtherIds(account, "other");
    const { data } = compared([await stackOf(entries.map(resource)), other]);
    expect(data).toMatchObject({ onlyFirst: [], onlySecond: [], different: [], alike: [] });
  });
});

describe("a stack", () => {
  it("counts in what it manages alone", async () => {
    const shift = entryOf("livechat:Shift");
    const outputs = { ...shift.outputs, timeZone: "Tokyo Standard Time", __managed: { name: true } };
    const { data } = compared([account, await stackOf([resource({ ...shift, outputs })])], ["livechat.Shift"]);
    expect(data.different).toEqual([]);
    const all = { ...outputs, __managed: { name: true, timeZone: true } };
    const more = compared([account, await stackOf([resource({ ...shift, outputs: all })])], ["livechat.Shift"]);
    expect(more.data.different[0]?.fields).toMatchObject([{ path: "timeZone", second: "Tokyo Standard Time" }]);
  });

  it("has nothing of what it only reads, or is about to delete", async () => {
    const shift = resource(entryOf("livechat:Shift"));
    const side = await stackOf([
      { ...shift, external: true, outputs: { ...shift.outputs, timeZone: "Tokyo Standard Time" } },
    ]);
    expect(compared([account, side], ["livechat.Shift"]).data).toMatchObject({ different: [], onlySecond: [] });
    expect((await stackOf([{ ...shift, delete: true }])).objects).toEqual([]);
  });

  it("leaves out what every account has and it does not manage, and says how much that is", async () => {
    const { data } = compared(
      [account, await stackOf([resource(entryOf("livechat:Campaign"))])],
      ["livechat.ChatWindow"],
    );
    expect(data.onlyFirst).toEqual([]);
    expect(data.notes).toEqual([
      {
        what: expect.stringMatching(/^\d+ settings of account that every account has$/),
        reason: "stack does not manage them",
      },
    ]);
  });

  it("that has its rows as resources of their own is compared with the account's lists of them", async () => {
    const intent = entryOf("bot:ChatbotIntent");
    const rows = intent.outputs["chatbotIntentQuestions"] as Record<string, unknown>[];
    const all = Object.entries(intent.outputs["__managed"] as Record<string, unknown>);
    const managed = Object.fromEntries(all.filter(([key]) => key !== "chatbotIntentQuestions"));
    const questions = rows.map((row, place) => ({
      urn: `urn:${place}`,
      type: "pulumi-nodejs:dynamic/comm100/bot:ChatbotIntentQuestion",
      id: String(row["id"]),
      outputs: { ...row, intentId: intent.id, __managed: { content: true } },
    }));
    const side = await stackOf([
      resource({ ...intent, outputs: { ...intent.outputs, __managed: managed } }),
      ...questions,
    ]);
    const { data } = compared([account, side], ["bot.ChatbotIntent"]);
    expect(data.different).toEqual([]);
    expect(data.onlySecond).toEqual([]);
  });

  it("holds no secret for the comparison", async () => {
    const side = await stackOf(entries.map(resource));
    expect(JSON.stringify(side.objects.map(({ live }) => live))).not.toContain("4dabf18193072939515e22adb298388d");
  });

  it("is refused where the file is none", async () => {
    const file = join(folder, "package.json");
    await expect(stackSide({ form: "state", file }, "state:package.json", kinds)).rejects.toThrow(
      "state:package.json is no state: deployment is missing, and should be an object. Give what `pulumi stack export`",
    );
  });
});
