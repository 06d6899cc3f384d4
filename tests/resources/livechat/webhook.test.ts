import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { Webhook } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(Webhook, {
  args: { event: "chatEnds", targetUrl: "https://crm.example/chats" },
  change: { targetUrl: "https://crm.example/v2/chats" },
  outside: { event: "chatStarts" },
});

it("refuses an address that nothing can be posted to", async () => {
  const emulator = await createEmulator();
  try {
    const webhook = new Life(Webhook, accountOn(emulator));
    expect(await webhook.problems({ event: "chatEnds", targetUrl: "crm.example" })).toEqual([
      expect.stringContaining("is no web address"),
    ]);
  } finally {
    await emulator.close();
  }
});
