import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { pendingCreates } from "../../provider/recover/pending-creates.js";
import { takeNote } from "../../provider/recover/take-note.js";
import { Department } from "../../provider/resources/global/index.js";
import { OwnershipJournal } from "../../provider/runtime/ownership/journal.js";
import type { Fields } from "../../provider/runtime/value.js";
import { selfOf } from "../../provider/self.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
let stacks = 0;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  stacks += 1;
});
afterAll(() => emulator.close());

const type = "pulumi-nodejs:dynamic/comm100/global:Department";
const stack = () => `recovered-${process.pid}-${stacks}`;
const named = (name: string) => emulator.rows("global/departments").filter((row) => row["name"] === name);

/** What the engine of another machine exports when it was killed while it made departments. */
function exported(inputs: Fields, made: readonly string[] = [], time = new Date()): string {
  const identity = { organization: "", project: "p", stack: stack(), type: "global:Department", name: "sales" };
  const resource = {
    urn: `urn:pulumi:${stack()}::p::${type}::sales`,
    type,
    inputs: { ...inputs, __self: selfOf(identity, "else") },
  };
  const resources = made.map((id) => ({ ...resource, id, outputs: {} }));
  const operations = [{ type: "creating", resource }];
  return JSON.stringify({
    version: 3,
    deployment: { manifest: { time: time.toISOString() }, resources, pending_operations: operations },
  });
}

const noted = (text: string) => takeNote(pendingCreates(text), "test", OwnershipJournal.ofMachine(failed));

function failed(message: string): never {
  throw new Error(message);
}

function life(): Life {
  return new Life(Department, accountOn(emulator), { stack: stack(), name: "sales" });
}

describe("creates that were interrupted on another machine", () => {
  it("are gone on with, once the state was read", async () => {
    const { id } = emulator.insert("global/departments", { name: "Sales", description: "Help" });
    const text = exported({ name: "Sales", description: "Help" });
    await expect(life().up({ name: "Sales", description: "Help" })).rejects.toThrow(/already/);
    expect(await noted(text)).toEqual({ noted: ['global.Department "sales"'], unknown: [] });
    const here = life();
    await here.up({ name: "Sales", description: "Help" });
    expect(here.id).toBe(id);
  });

  it("are made where they never arrived", async () => {
    await noted(exported({ name: "Sales" }));
    const here = life();
    await here.up({ name: "Sales" });
    expect(named("Sales").map((row) => row["id"])).toEqual([here.id]);
  });

  it("take nothing that somebody else made meanwhile", async () => {
    emulator.insert("global/departments", { name: "Sales", description: "by hand" });
    await noted(exported({ name: "Sales" }));
    await expect(life().up({ name: "Sales" })).rejects.toThrow(/is not certain: it has description set/);
  });

  it("are none where the state has the object by now, or where nothing is pending", () => {
    expect(pendingCreates(exported({ name: "Sales" }, ["1"])).resources).toEqual([]);
    expect(pendingCreates(JSON.stringify({ version: 3, deployment: null })).resources).toEqual([]);
    expect(() => pendingCreates("[]")).toThrow(/no state/);
    expect(() => pendingCreates("no JSON")).toThrow(/no state/);
  });

  it("of an earlier release are told: the state says too little of them", async () => {
    const text = exported({ name: "Sales" }).replace(/"__self":"[^"]*"/, '"other":1');
    expect(await noted(text)).toEqual({ noted: [], unknown: ['global.Department "sales"'] });
  });
});
