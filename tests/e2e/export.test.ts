import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { awkwardSeed } from "../export/awkward.js";
import { makeEveryResource } from "../export/every-resource.js";
import { commandLine } from "./command-line.js";
import { compile, exportInto, imported, newFolder } from "./exported.js";
import type { Stack } from "./stack.js";

let emulator: Emulator;
let folder: string;
let stack: Stack | undefined;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  await makeEveryResource(emulator);
  folder = newFolder();
});
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const writes = () => emulator.calls.filter(({ method }) => method !== "GET").length;

describe("an account with every resource", () => {
  it("is exported as code that compiles under strict", async () => {
    emulator.forgetCalls();
    const run = await exportInto(folder, emulator);
    expect([run.code, run.text]).toEqual([0, expect.stringMatching(/resources written to/)]);
    expect(writes()).toBe(0);
    expect(await compile(folder)).toBe("");
  });

  it("has no error for `check`, which does not know the account", async () => {
    const check = await commandLine(["check", "--format", "json"], {}, folder);
    const { findings } = JSON.parse(check.output) as {
      findings: { severity: string; rule: string; message: string }[];
    };
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says by its exit code whether something came since", async () => {
    const same = await exportInto(folder, emulator, "--check");
    expect([same.code, same.output]).toEqual([0, "Nothing came, went or changed.\n"]);
    const tag = emulator.insert("ticketing/tags", { name: "late" });
    const other = await exportInto(folder, emulator, "--check", "--json");
    emulator.remove(`ticketing/tags/${text(tag["id"])}`);
    expect([other.code, JSON.parse(other.output)]).toEqual([
      2,
      expect.objectContaining({ differences: [{ change: "came", object: 'ticketing.Tag "late"' }] }),
    ]);
  });

  it("comes into a stack without a call to the API", async () => {
    emulator.forgetCalls();
    const { stack: made, run } = await imported(folder, emulator);
    stack = made;
    expect([run.code, run.text]).toEqual([0, expect.stringMatching(/imported/)]);
    expect(emulator.countCalls()).toBe(0);
  });

  it("has no change in a preview, no write in an up, and no drift", async () => {
    const preview = await stack?.preview("--expect-no-changes");
    if (preview?.code !== 0) console.log(preview?.text);
    expect([preview?.code, preview?.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    const up = await stack?.up();
    expect([up?.code, up?.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    expect(writes()).toBe(0);
    const refresh = await stack?.refresh("--expect-no-changes");
    expect([refresh?.code, refresh?.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    expect(writes()).toBe(0);
  });
});

describe("an account of 2,000 objects with awkward names", () => {
  it("is exported, imported, and has nothing left to do", async () => {
    const large = await createEmulator({ rateLimit: 0, seed: awkwardSeed(2000) });
    const project = newFolder();
    try {
      const run = await exportInto(project, large);
      expect([run.code, run.text]).toEqual([0, expect.stringMatching(/2\d\d\d resources written to/)]);
      expect(await compile(project)).toBe("");
      const made = await imported(project, large);
      expect([made.run.code, made.run.text.slice(-2000)]).toEqual([0, expect.stringMatching(/imported/)]);
      large.forgetCalls();
      const up = await made.stack.up("--expect-no-changes");
      expect([up.code, up.text.slice(-2000)]).toEqual([0, expect.stringMatching(/unchanged/)]);
      const refresh = await made.stack.refresh("--expect-no-changes");
      expect([refresh.code, refresh.text.slice(-2000)]).toEqual([0, expect.stringMatching(/unchanged/)]);
      expect(large.calls.filter(({ method }) => method !== "GET")).toEqual([]);
    } finally {
      await large.close();
      rmSync(project, { recursive: true, force: true });
    }
  }, 600_000);
});
