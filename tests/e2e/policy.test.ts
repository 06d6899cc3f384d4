import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { environmentOf } from "./environment.js";
import { PackRunner } from "./pack-runner.js";
import { Stack } from "./stack.js";

const program = (isAvailableInLiveChat: boolean, address: string, hours: string) => `
const shop = new comm100.livechat.Campaign("shop", { name: "Shop" });
const ada = new comm100.global.Agent("ada", { email: "ada@widgets.example", password: "correct horse", firstName: "Ada", lastName: "B" });
const sales = new comm100.global.Department("sales", { name: "Sales", isAvailableInLiveChat: ${isAvailableInLiveChat}, agentIds: [ada.id] });
new comm100.livechat.RoutingRule("vip", { campaignId: shop.id, name: "VIP", isEnabled: true, routeTo: "department", routeToId: sales.id });
new comm100.livechat.Webhook("crm", { event: "chatEnds", targetUrl: pulumi.secret("${address}") });
new comm100.livechat.Shift("day", { name: pulumi.secret("Hush hush"), shiftWorkingHours: ${hours} });
`;
const bad = program(false, "http://crm.example/?token=hushhush", "[]");
const good = program(
  true,
  "https://crm.example/?token=hushhush",
  `[{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }]`,
);
const ready = join("node_modules", "pulumi-comm100", "dist", "policy", "pack");
const ownPack = `
import { PolicyPack } from "@pulumi/policy";
import { comm100Policies, rules, said, type Rule } from "pulumi-comm100/policy";

const shouting: Rule = {
  name: "name-in-capitals",
  title: "A name in capitals",
  why: "It shouts at visitors.",
  advice: "Write it as a word.",
  sees: "Names of campaigns.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    inventory
      .ofType("livechat:Campaign")
      .filter((item) => /^[A-Z]+$/.test(String(said(item, "name"))))
      .map((item) => ({ item, message: \`The campaign \${nameOf(item)} shouts.\` })),
};

new PolicyPack("own", {
  policies: comm100Policies({
    severities: { "webhook-without-https": "advisory", "routing-to-nowhere": "disabled", "shift-without-hours": "mandatory" },
    rules: [...rules, shouting],
  }),
});
`;

let emulator: Emulator;
let stack: Stack;
let runner: PackRunner;
beforeAll(async () => {
  emulator = await createEmulator();
  runner = new PackRunner();
  const env = { ...environmentOf(emulator), PATH: runner.path };
  stack = await Stack.create(bad, { language: "esm", hasOwnPackage: true, env });
  const settings = join(stack.folder, ready, "PulumiPolicy.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace("runtime: nodejs", `runtime: ${runner.runtime}`));
  runner.write(join(stack.folder, "own"), ownPack);
});
afterAll(async () => {
  await emulator.close();
  stack.dispose();
  runner.dispose();
});

/** The levels of the rules that a run tells. */
const told = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/\[(mandatory|advisory)\]\s+(\S+)/g)].map(([, level = "", rule = ""]) => [rule, level]),
  );

function configure(settings: object): string[] {
  writeFileSync(join(stack.folder, "policy-config.json"), JSON.stringify(settings));
  return ["--policy-pack", ready, "--policy-pack-config", "policy-config.json"];
}

describe("the policy pack, on the engine", () => {
  it("stops a preview with mistakes, says what is wrong, and shows no secret", async () => {
    const run = await stack.preview("--policy-pack", ready);
    expect([run.code, told(run.text)]).toEqual([
      expect.any(Number),
      {
        "webhook-without-https": "mandatory",
        "routing-to-nowhere": "mandatory",
        "shift-without-hours": "advisory",
      },
    ]);
    expect(run.code).not.toBe(0);
    expect(run.text).toContain(`leads to the department "sales", which is not used by live chat`);
    expect(run.text).not.toMatch(/hush|crm\.example|correct horse/i);
    expect(emulator.countCalls()).toBe(0);
  });

  it("takes severities from a file, and lets the stack be made", async () => {
    const settings = { "webhook-without-https": "disabled", "routing-to-nowhere": { enforcementLevel: "advisory" } };
    const run = await stack.up(...configure(settings));
    expect([run.code, told(run.text)]).toEqual([
      0,
      { "routing-to-nowhere": "advisory", "shift-without-hours": "advisory" },
    ]);
  });

  it("finds the same in a stack that is made, where the engine tells no ids", async () => {
    const run = await stack.preview(...configure({ "webhook-without-https": "advisory" }));
    expect(told(run.text)).toEqual({
      "webhook-without-https": "advisory",
      "routing-to-nowhere": "mandatory",
      "shift-without-hours": "advisory",
    });
  });

  it("takes severities from code, and rules of one's own", async () => {
    stack.write(bad.replace(`"Shop"`, `"SHOP"`));
    const run = await stack.preview("--policy-pack", "own");
    expect(run.code).not.toBe(0);
    expect(told(run.text)).toEqual({
      "webhook-without-https": "advisory",
      "shift-without-hours": "mandatory",
      "name-in-capitals": "advisory",
    });
  });

  it("has nothing to say of a program without mistakes", async () => {
    stack.write(good);
    const run = await stack.preview("--policy-pack", ready);
    expect([run.code, told(run.text)]).toEqual([0, {}]);
  });

  it("takes the address of whoever applies from the file", async () => {
    stack.write(`
      new comm100.global.LoginIpAllowlist("office", { ipRangeFrom: "203.0.113.1", ipRangeTo: "203.0.113.8" });
      new comm100.global.LoginIpAllowlistConfig("list", { isEnabled: true });
    `);
    const run = await stack.preview(...configure({ "allowlist-locks-out": { address: "203.0.113.9" } }));
    expect(told(run.text)).toEqual({ "allowlist-locks-out": "mandatory" });
    expect(run.text).toContain("no range of the program holds your address 203.0.113.9");
  });
});
