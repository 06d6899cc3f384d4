import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { Campaign, PreChat, RoutingRule, Shift, Webhook } from "../../provider/resources/livechat/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { accountOn, Life, type Resource } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

/** A repeatable sequence of numbers from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A fault such as networks, firewalls and servers make, for one of the calls to come. */
function arm(roll: () => number): void {
  const kinds = [
    { drop: "beforeWrite" as const },
    { drop: "afterWrite" as const },
    { status: 500 },
    { status: 500, done: true },
    { status: 502, body: "<html><title>Bad gateway</title></html>" },
    { status: 503, done: true },
    { status: 429, headers: { "Retry-After": "0" } },
    { status: 403, body: { id: "1", error: "AuthorizationFailed", message: "no" } },
  ];
  const methods = ["POST", "POST", "PUT", "GET", "DELETE"];
  const kind = kinds[Math.floor(roll() * kinds.length)] ?? {};
  const method = methods[Math.floor(roll() * methods.length)] ?? "POST";
  emulator.fault({ ...kind, method, times: 1 + Math.floor(roll() * 2), after: Math.floor(roll() * 4) });
}

interface Part {
  readonly life: Life;
  readonly args: (ids: Fields) => Fields;
  readonly key: string;
}

function program(): Part[] {
  const part = (resource: Resource, key: string, args: Part["args"]) => ({
    life: new Life(resource, accountOn(emulator)),
    args,
    key,
  });
  return [
    part(Campaign, "campaignId", () => ({ name: "Shop", description: "d" })),
    part(Agent, "agentId", () => ({ email: "a@x.example", firstName: "A", lastName: "B", password: "Passw0rd!" })),
    part(Department, "departmentId", ({ agentId }) => ({ name: "Sales", agentIds: [agentId] })),
    part(Shift, "shiftId", ({ departmentId }) => ({
      name: "Day",
      departmentIds: [departmentId],
      shiftHolidays: [{ name: "New Year", holidayDate: "2027-01-01" }],
    })),
    part(PreChat, "", ({ campaignId }) => ({ campaignId, isEnabled: false, greetingMessage: "Hi" })),
    part(RoutingRule, "ruleId", ({ campaignId, departmentId }) => ({
      campaignId,
      name: "VIP",
      routeTo: "department",
      routeToId: departmentId,
    })),
    part(Webhook, "hookId", () => ({ event: "chatEnds", targetUrl: "https://hooks.example/x" })),
  ];
}

/** Runs the program, as often as it takes. A run ends at its first failure, as the engine's does, and each has a process of its own. */
async function run(parts: readonly Part[], work: (part: Part, ids: Fields) => Promise<unknown>): Promise<number> {
  for (let count = 1; count <= 12; count++) {
    const account = accountOn(emulator);
    const ids: Fields = {};
    try {
      for (const part of parts) {
        part.life.restart(account);
        await work(part, ids);
        if (part.key) ids[part.key] = part.life.id;
      }
      return count;
    } catch {
      // The next run goes on from here.
    }
  }
  throw new Error("twelve runs were not enough");
}

describe("whatever goes wrong on the way", () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed + 1))(
    "ends with every object once, and as written (seed %i)",
    async (seed) => {
      const roll = dice(seed);
      const parts = program();
      for (let count = 0; count < 4; count++) arm(roll);
      await run(parts, (part, ids) => part.life.up(part.args(ids)));
      for (let count = 0; count < 3; count++) arm(roll);
      const ids = Object.fromEntries(parts.map((part) => [part.key, part.life.id]));
      await run(parts, (part) => part.life.up(changed(part.args(ids))));
      emulator.clearFaults();
      expect(emulator.rows("livechat/campaigns").map((row) => row["name"])).toEqual(["Shop"]);
      expect(emulator.rows("global/departments")).toMatchObject([
        { id: ids["departmentId"], name: "Sales", agentIds: [ids["agentId"]] },
      ]);
      expect(emulator.rows("global/agents").filter((row) => row["email"] === "a@x.example")).toMatchObject([
        { firstName: "Ada" },
      ]);
      expect(emulator.rows("livechat/shifts")).toMatchObject([{ departmentIds: [ids["departmentId"]] }]);
      expect(emulator.rows("livechat/webhooks")).toMatchObject([{ id: ids["hookId"] }]);
      const rules = emulator.rows(`livechat/campaigns/${String(ids["campaignId"])}/routing/customRules`);
      expect(rules).toMatchObject([{ name: "VIP", routeToId: ids["departmentId"] }]);
      const account = accountOn(emulator);
      for (const { life, args } of parts) {
        life.restart(account);
        await life.refresh();
        expect(await life.preview(changed(args(ids)))).toBe("same");
      }
      for (let count = 0; count < 3; count++) arm(roll);
      await run([...parts].reverse(), ({ life }) => life.destroy());
      emulator.clearFaults();
      expect(emulator.rows("global/departments")).toEqual([]);
      expect(emulator.rows("livechat/webhooks")).toEqual([]);
    },
  );
});

function changed(args: Fields): Fields {
  return "firstName" in args ? { ...args, firstName: "Ada" } : args;
}
