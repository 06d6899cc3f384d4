import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import type { Export } from "../../provider/export/export-account.js";
import type { ImportEntry } from "../../provider/export/import-file.js";
import { embeddedIn, loadKinds } from "../../provider/export/kinds.js";
import { definitionOf } from "../../provider/resources/definition-of.js";
import { createProvider } from "../../provider/runtime/provider.js";
import type { Fields } from "../../provider/runtime/value.js";
import { accountOn } from "../life.js";
import { makeEveryResource } from "./every-resource.js";
import { exportedFrom } from "./exported-from.js";

let emulator: Emulator;
let out: string;
let found: Export;
let entries: ImportEntry[];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  out = mkdtempSync(join(tmpdir(), "export-"));
  await makeEveryResource(emulator);
  emulator.forgetCalls();
  found = await exportedFrom(emulator, out);
  await found.write();
  entries = (JSON.parse(readFileSync(join(out, "import.json"), "utf8")) as { resources: ImportEntry[] }).resources;
}, 120_000);
afterAll(async () => {
  await emulator.close();
  rmSync(out, { recursive: true });
});

describe("an export of every resource", () => {
  it("has every class of the package, less those whose rows are written in another", async () => {
    const kinds = await loadKinds();
    const classes = kinds.filter((kind) => kind.isManaged && !embeddedIn(kind, kinds)).map(({ type }) => type);
    expect([...new Set(entries.map(({ type }) => type.split("comm100/")[1]))].sort()).toEqual(classes);
    expect(kinds.filter((kind) => kind.isManaged && embeddedIn(kind, kinds)).map(({ type }) => type)).toEqual([
      "bot:ChatbotIntentAnswer",
      "bot:ChatbotIntentQuestion",
    ]);
  });

  it("says what the engine would find unchanged, and the account too", async () => {
    const account = accountOn(emulator);
    const wrong: string[] = [];
    for (const { type, id, name, inputs, outputs } of entries) {
      const provider = createProvider(await definitionOf(type.split("comm100/")[1] ?? ""), () =>
        Promise.resolve(account),
      );
      const state = unsealed(outputs);
      const { failures = [] } = await provider.check({}, inputs);
      const { changes } = await provider.diff(id, state, inputs);
      const read = await provider.read(id, state);
      if (failures.length > 0) wrong.push(`${type} ${name}: ${failures.map(({ reason }) => reason).join()}`);
      if (changes !== false) wrong.push(`${type} ${name}: changes`);
      for (const [key, value] of Object.entries((read.props ?? {}) as Fields))
        if (JSON.stringify(sorted(value)) !== JSON.stringify(sorted(state[key])))
          wrong.push(`${type} ${name}: ${key} was ${JSON.stringify(state[key])} and is ${JSON.stringify(value)}`);
    }
    expect(wrong).toEqual([]);
  });

  it("holds no credential", () => {
    const text = readFileSync(join(out, "import.json"), "utf8");
    expect(text).not.toContain(emulator.credentials.apiKey);
    expect(text).not.toContain(emulator.credentials.password);
  });

  it("makes each call once", () => {
    const paths = emulator.calls.slice(0, found.calls).map(({ path, query }) => JSON.stringify([path, query]));
    expect(paths.filter((path, place) => paths.indexOf(path) !== place)).toEqual([]);
  });
});

function unsealed(outputs: Fields): Fields {
  return Object.fromEntries(
    Object.entries(outputs).map(([key, value]) => {
      const { plaintext } = (value ?? {}) as { plaintext?: string };
      return [key, plaintext === undefined ? value : (JSON.parse(plaintext) as unknown)];
    }),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, part]) => [key, sorted(part)]),
  );
}
