import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { BannedIp } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(BannedIp, {
  args: { ipRangeFrom: "198.51.100.7", ipRangeTo: "198.51.100.9", comment: "Spam" },
  change: { ipRangeTo: "198.51.100.20", comment: "More spam" },
  outside: { comment: "Ham" },
});

it("refuses what is no address before anything is called", async () => {
  const emulator = await createEmulator();
  try {
    const ban = new Life(BannedIp, accountOn(emulator));
    expect(await ban.problems({ ipRangeFrom: "198.51.100.256", ipRangeTo: "198.51.100.7" })).toEqual([
      expect.stringMatching(/ipRangeFrom.*is no IPv4 address/),
    ]);
    expect(emulator.calls).toEqual([]);
  } finally {
    await emulator.close();
  }
});
