import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { RoutingRule, Shift } from "../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../life.js";

/** What the engine sends in a preview for a value that another resource will give. */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

describe("a preview", () => {
  it("accepts what is not known yet, at any depth, and still sees what is wrong", async () => {
    const shift = new Life(Shift, accountOn(emulator));
    const hours = [{ dayOfWeek: unknown, startTime: unknown, endTime: "17:00:00", agentAwayStatusId: unknown }];
    expect(
      await shift.problems({ name: unknown, timeZone: unknown, agentIds: unknown, shiftWorkingHours: hours }),
    ).toEqual([]);
    expect(
      await shift.problems({ name: unknown, shiftWorkingHours: unknown, shiftHolidays: [unknown, { name: 1 }] }),
    ).toEqual([
      "shiftHolidays[1].name is a number; text is needed",
      "shiftHolidays[1].holidayDate is missing; text is needed",
    ]);
  });

  it("refuses an id to import that can be none, and says what it looks like", async () => {
    const rule = new Life(RoutingRule, accountOn(emulator));
    const args = { campaignId: "c", name: "VIP" };
    for (const wrong of ["", " ", "<id>", "undefined", "a/b/c", "https://dash11.comm100.io/1", "a/", 5])
      expect(await rule.problems({ ...args, __import: wrong })).toEqual([
        expect.stringMatching(/^import is .*, which is no id of the .*; its form is id, or campaignId\/id$/),
      ]);
    for (const right of ["5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c001", "c/7", "7", unknown])
      expect(await rule.problems({ ...args, __import: right })).toEqual([]);
  });

  it("takes an unknown value for a change, and an unknown parent for a replacement", async () => {
    const account = accountOn(emulator);
    const department = new Life(Department, account);
    await department.up({ name: "Sales" });
    expect(await department.preview({ name: "Sales", agentIds: [unknown] })).toBe("update");
    const { id: campaignId } = emulator.insert("livechat/campaigns", { name: "Shop" });
    const rule = new Life(RoutingRule, account);
    await rule.up({ campaignId, name: "VIP" });
    expect(await rule.preview({ campaignId: unknown, name: "VIP" })).toBe("replace");
  });

  it("asks for a password when an agent is to be made, not when one is there", async () => {
    const agent = new Life(Agent, accountOn(emulator));
    const args = { email: "a@shop.example", firstName: "A", lastName: "B" };
    expect(await agent.problems(args)).toEqual(["password is missing; it is needed to make a new agent"]);
    expect(await agent.problems({ ...args, __import: "1" })).toEqual([]);
    await agent.up({ ...args, password: "first-Password1" });
    expect(await agent.preview(args)).toBe("update");
    emulator.forgetCalls();
    await agent.up(args);
    expect(emulator.calls.filter((call) => call.method !== "GET")).toEqual([]);
    expect(await agent.problems({ ...args, isLocked: true })).toEqual([
      "isLocked cannot be true: the API has no way to make it so",
    ]);
  });

  it("names outputs, near names and all choices, and never shows a value", async () => {
    const department = new Life(Department, accountOn(emulator));
    const problems = await department.problems({
      nme: "secret-value",
      isDeleted: true,
      name: null,
      offlineMessageMailTo: "toAllAgent",
      agentIds: [""],
      isAvailableInVoice: "yes",
    });
    expect(problems.join("\n")).not.toMatch(/secret-value|yes/);
    expect(problems).toEqual(
      expect.arrayContaining([
        "nme is no argument; did you mean name?",
        "isDeleted is an output: the API sets it, a program cannot",
        "name is null (leave it out instead); text is needed",
        'offlineMessageMailTo is none of the allowed values; did you mean "toAllAgents"? Allowed: toAllAgents, toEmailAddresses',
        "agentIds[0] is empty; pass the id of an Agent",
        "isAvailableInVoice is text; true or false is needed",
      ]),
    );
  });
});
