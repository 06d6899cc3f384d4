import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { BlockedSender } from "../../../provider/resources/ticketing/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(BlockedSender, {
  args: { identityValueOrDomain: "spam.example", blockLevel: "markFutureMessagesAsJunk" },
  change: { blockLevel: "rejectAllFutureMessages" },
  outside: { blockLevel: "rejectAllFutureMessages" },
});

describe("the two names of a blocked address", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(() => {
    emulator.reset();
  });
  afterAll(() => emulator.close());

  it.each(["identityValueOrDomain", "emailOrDomain"])("both go out when a program gives %s", async (name) => {
    const life = new Life(BlockedSender, accountOn(emulator));
    await life.up({ [name]: "spam.example" });
    const both = { identityValueOrDomain: "spam.example", emailOrDomain: "spam.example" };
    expect(emulator.find(`ticketing/blockedSenders/${life.id}`)).toMatchObject(both);
    expect(life.state).toMatchObject(both);
    await life.refresh();
    expect(await life.preview({ [name]: "spam.example" })).toBe("same");
    await life.up({ [name]: "junk.example" });
    expect(emulator.find(`ticketing/blockedSenders/${life.id}`)).toMatchObject({
      identityValueOrDomain: "junk.example",
      emailOrDomain: "junk.example",
    });
  });
});
