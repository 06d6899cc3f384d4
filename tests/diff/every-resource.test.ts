import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Side } from "../../provider/diff/side.js";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { makeEveryResource } from "../export/every-resource.js";
import { compared, emulatorSide } from "./diffed.js";
import { underOtherIds } from "./under-other-ids.js";

let emulator: Emulator;
let staging: Side;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  await makeEveryResource(emulator);
  staging = await emulatorSide(emulator, "staging");
}, 120_000);
afterAll(async () => {
  await emulator.close();
});

describe("an account with every resource, and the same under other ids in another order", () => {
  it("do not differ in anything", () => {
    const { table, data } = compared([staging, underOtherIds(staging, "production")]);
    expect(table).toMatch(/^No difference in \d+ objects\.$/m);
    expect(data).toMatchObject({ onlyFirst: [], onlySecond: [], different: [], alike: [], notes: [] });
  });
});
