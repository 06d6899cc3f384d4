import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { LoginIpAllowlist } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(LoginIpAllowlist, {
  args: { ipRangeFrom: "203.0.113.10", ipRangeTo: "203.0.113.20" },
  change: { ipRangeTo: "203.0.113.30" },
  outside: { ipRangeTo: "203.0.113.99" },
});

it("refuses an address that is none before agents are locked out", async () => {
  const emulator = await createEmulator();
  try {
    const range = new Life(LoginIpAllowlist, accountOn(emulator));
    const problems = await range.problems({ ipRangeFrom: "203.0.113.10", ipRangeTo: "203.0.113.300" });
    expect(problems).toEqual([expect.stringMatching(/ipRangeTo.*is no IPv4 address/)]);
  } finally {
    await emulator.close();
  }
});
