import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { type Dice, diceOf, oneOf, seeds } from "../runtime/chaos/dice.js";
import { armKill } from "../runtime/chaos/faults.js";
import { expectNothing, expectSite } from "../runtime/chaos/site.js";
import { Stranger } from "../runtime/chaos/stranger.js";
import { environmentOf } from "./environment.js";
import { type Run, Stack } from "./stack.js";

/** The program of `tests/runtime/chaos/site.ts` as users write it, and as it is after its change. */
const program = `
const campaignId = new comm100.livechat.Campaign("shop", { name: "Shop", description: "d" }).id;
const ada = new comm100.global.Agent("ada", { email: "a@x.example", firstName: "Ada", lastName: "B", password: "Passw0rd!" });
const sales = new comm100.global.Department("sales", { name: "Sales", agentIds: [ada.id] });
const shiftHolidays = [{ name: "New Year", holidayDate: "2028-01-01" }];
new comm100.livechat.Shift("day", { name: "Day", departmentIds: [sales.id], shiftHolidays });
new comm100.livechat.PreChat("shop", { campaignId, isEnabled: false, greetingMessage: "Hi" });
new comm100.livechat.RoutingRule("vip", { campaignId, name: "VIP", routeTo: "department", routeToId: sales.id });
new comm100.livechat.AutoInvitation("hello", { campaignId, name: "Hello", style: "bubble", text: "Hi", isEnabled: false });
new comm100.contact.ContactField("size", { name: "Size", type: "text", order: 2 });
new comm100.livechat.Webhook("hook", { event: "chatEnds", targetUrl: "https://hooks.example/x" });
`;

/** How the checks of the site call the ids of the resources. */
const keys: Readonly<Record<string, string>> = {
  Campaign: "campaignId",
  Agent: "agentId",
  Department: "departmentId",
  Shift: "shiftId",
  RoutingRule: "ruleId",
  AutoInvitation: "invitationId",
  ContactField: "fieldId",
  Webhook: "hookId",
};

let emulator: Emulator;
const stacks: Stack[] = [];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  emulator.insert("contact/fields", { name: "Colour", type: "text", order: 1 });
});
afterEach(() => {
  for (const stack of stacks.splice(0)) stack.dispose();
});
afterAll(() => emulator.close());

async function newStack(): Promise<Stack> {
  const env = { ...environmentOf(emulator), COMM100_RATE_LIMIT: "100000" };
  const stack = await Stack.create(program, { env });
  stacks.push(stack);
  return stack;
}

/** Runs a command that is killed when one of its calls arrives. An engine that was killed leaves its lock behind. */
async function killed(stack: Stack, command: "up" | "destroy", dice: Dice, within: number): Promise<void> {
  const victim = oneOf(["engine", "provider"], dice);
  const run = stack.start(command, "--yes", "--skip-preview", "--non-interactive");
  armKill(emulator, dice, within, () => {
    if (victim === "engine") run.kill();
    else run.killProvider();
  });
  await run.done;
  emulator.clearFaults();
  if (victim !== "engine") return;
  stack.mendState();
  await stack.pulumi("cancel", "--yes");
}

function expectSuccess({ code, text }: Run): void {
  expect({ code, text }).toEqual({ code: 0, text });
}

function idsIn(stack: Stack): Fields {
  const resources = stack.resources();
  return Object.fromEntries(resources.map(({ type, id }) => [keys[type.split(":").at(-1) ?? ""] ?? "", id]));
}

describe("a program ends with every object once, and as written", () => {
  it.each(seeds(8, "tests/e2e/kills"))(
    "whenever the engine with all its processes, or its provider process alone, is killed by SIGKILL (alone: $alone)",
    async ({ seed }) => {
      const dice = diceOf(3_000 + seed);
      const stack = await newStack();
      const stranger = new Stranger(emulator, dice);
      await killed(stack, "up", dice, 22);
      stranger.comes();
      const next = await stack.up();
      stranger.goes();
      // What somebody made meanwhile under a name of the program stops it, until it is gone.
      if (next.code !== 0) {
        expect(next.text).toContain("COMM100_EXISTING=another");
        expectSuccess(await stack.up());
      }
      expect(Object.values(idsIn(stack)).filter((id) => stranger.ids.includes(String(id)))).toEqual([]);
      expectSite(emulator, idsIn(stack));
      expectSuccess(await stack.refresh("--expect-no-changes"));
      await killed(stack, "destroy", dice, 8);
      expectSuccess(await stack.destroy());
      expectNothing(emulator);
    },
  );
});
