import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { makeEveryResource } from "../export/every-resource.js";
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
