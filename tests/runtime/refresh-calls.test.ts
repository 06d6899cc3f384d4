import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { definitionOf } from "../../provider/resources/definition-of.js";
import type { Fields } from "../../provider/runtime/value.js";
import { objectsOf } from "../../tools/bench/programs/mixture.mjs";
import { accountOn, Life, type Step } from "../life.js";

interface Part {
  readonly type: string;
  readonly args: Fields;
  readonly life: Life;
}

let emulator: Emulator;
let parts: Part[];
let callsToMake: Record<string, number>;

beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  const account = accountOn(emulator);
  const made = objectsOf(1_000).map(async ({ type, args }) => {
    const life = new Life({ definition: await definitionOf(type) }, account);
    await life.up(args);
    return { type, args, life };
  });
  parts = await Promise.all(made);
  callsToMake = calls();
});

beforeEach(() => {
  const account = accountOn(emulator);
  for (const { life } of parts) life.restart(account);
  emulator.forgetCalls();
});

afterAll(() => emulator.close());

function calls(): Record<string, number> {
  const methods = new Set(emulator.calls.map(({ method }) => method));
  return Object.fromEntries([...methods].map((method) => [method, emulator.countCalls({ method })]));
}

/** As many at once as the engine has in flight on two cores. */
async function eightAtOnce(work: (part: Part) => Promise<unknown>): Promise<void> {
  const queue = parts.values();
  const worker = async () => {
    for (const part of queue) await work(part);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** What a preview says that is not "same". */
async function differences(argsOf: (part: Part) => Fields = ({ args }) => args): Promise<Step[]> {
  const steps: Step[] = [];
  for (const part of parts) steps.push(await part.life.preview(argsOf(part)));
  return steps.filter((step) => step !== "same");
}

describe("a stack of 1,000 objects of 25 types", () => {
  it("is made with one list a type and one POST an object", () => {
    expect(new Set(parts.map(({ type }) => type)).size).toBe(25);
    expect(callsToMake).toEqual({ GET: 25, POST: 1_000 });
  });

  it("is refreshed with 60 calls at most, which find no difference", async () => {
    await eightAtOnce(({ life }) => life.refresh());
    expect(parts.filter(({ life }) => life.id === "")).toEqual([]);
    expect(await differences()).toEqual([]);
    expect(emulator.countCalls()).toBeLessThanOrEqual(60);
  });

  it("is previewed without a call, whatever differs", async () => {
    const changed = parts.find(({ type }) => type === "global:Department");
    const argsOf = (part: Part) => (part === changed ? { ...part.args, description: "Another one" } : part.args);
    expect(await differences(argsOf)).toEqual(["update"]);
    expect(emulator.countCalls()).toBe(0);
  });

  it.each(["global:Department", "livechat:Campaign", "livechat:Webhook", "kb:KnowledgeBase"])(
    "takes 3 calls at most to change one %s of it",
    async (type) => {
      const { life, args } = parts.find((part) => part.type === type) ?? {};
      const key = type === "livechat:Webhook" ? "targetUrl" : "name";
      expect(await life?.up({ ...args, [key]: "https://changed.example/" })).toBe("update");
      expect(await differences(({ life: other, args: own }) => (other === life ? other.inputs : own))).toEqual([]);
      expect(emulator.countCalls()).toBeLessThanOrEqual(3);
      expect(await life?.up(args ?? {})).toBe("update");
    },
  );
});
