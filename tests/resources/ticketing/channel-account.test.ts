import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ChannelAccount } from "../../../provider/resources/ticketing/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const args = { appId: "Email", originalAccountId: "help@shop.example", name: "Shop support" };

describeLife(ChannelAccount, {
  args: { ...args, isEnabled: true, isBotEnabled: true, percentageToBotWhenOnline: 20 },
  change: { isBotEnabled: false, name: "Support" },
  outside: { percentageToBotWhenOnline: 100, isBotEnabled: false },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("takes over an account that was connected in the Control Panel, and switches its chatbot by action", async () => {
  const { id } = emulator.insert("ticketing/channelAccounts", { ...args, screenName: "Shop", isBotEnabled: false });
  const life = new Life(ChannelAccount, accountOn(emulator));
  await life.up({ ...args, isBotEnabled: true, __import: id });
  expect(life.id).toBe(id);
  expect(emulator.countCalls({ method: "POST", path: /:enableBot$/ })).toBe(1);
  expect(emulator.countCalls({ method: "POST", path: /channelAccounts$/ })).toBe(0);
  expect(emulator.find(`ticketing/channelAccounts/${life.id}`)).toMatchObject({
    isBotEnabled: true,
    screenName: "Shop",
  });
});
