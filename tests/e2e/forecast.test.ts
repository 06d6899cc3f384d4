import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { waitOf } from "../../provider/client/index.js";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { forecast } from "../../provider/preview/forecast.js";
import { readPreview } from "../../provider/preview/preview.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

const program = (color: string, more = "") => `
const shop = new comm100.livechat.Campaign("shop", { name: "Shop", language: "german" });
const campaignId = shop.id;
new comm100.livechat.ChatButton("shop", { campaignId, type: "adaptive", adaptiveButtonColor: "${color}" });
new comm100.livechat.PreChat("shop", { campaignId, isEnabled: false, greetingMessage: "Hi" });
const sales = new comm100.global.Department("sales", { name: "Sales" });
new comm100.livechat.RoutingRule("vip", { campaignId, name: "VIP", routeTo: "department", routeToId: sales.id });
${more}
`;

let emulator: Emulator;
let stack: Stack;
beforeAll(async () => {
  emulator = await createEmulator();
  stack = await Stack.create(program("#111111"), { env: environmentOf(emulator) });
});
afterAll(async () => {
  stack.dispose();
  await emulator.close();
});

/** What a preview forecasts, and what the `up` then needs. */
async function compared(): Promise<{ least: number; most: number; needed: number }> {
  const { output } = await stack.pulumi("preview", "--json", "--non-interactive");
  writeFileSync(join(stack.folder, "preview.json"), output);
  const calls = await forecast(readPreview(output).steps);
  emulator.forgetCalls();
  const up = await stack.up();
  expect([up.code, up.text]).toEqual([0, expect.any(String)]);
  return { ...calls, needed: emulator.countCalls() };
}

describe("the forecast of a preview", () => {
  it("holds for what is made", async () => {
    const { least, most, needed } = await compared();
    expect(needed).toBeGreaterThanOrEqual(least);
    expect(needed).toBeLessThanOrEqual(most);
    expect(most - least).toBeLessThanOrEqual(4);
  });

  it("holds for what changes, stays and goes", async () => {
    stack.write(
      program("#222222", `new comm100.livechat.Webhook("w", { event: "chatEnds", targetUrl: "https://x.example" });`),
    );
    const changed = await compared();
    expect(changed).toMatchObject({ most: 4, needed: 4 });
    stack.write(program("#222222"));
    expect(await compared()).toEqual({ least: 1, most: 1, needed: 1 });
    expect(await compared()).toEqual({ least: 0, most: 0, needed: 0 });
  });

  it("tells the time that the limit costs", () => {
    expect([0, 1, 300, 301, 600, 601, 1000].map((calls) => waitOf(calls))).toEqual([0, 0, 0, 300, 300, 600, 900]);
  });

  it("says so when it is given something else", () => {
    expect(() => readPreview("error: no stack selected")).toThrow(/This is no preview/);
  });
});
