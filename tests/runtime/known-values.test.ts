import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { SiteProfile } from "../../provider/resources/global/index.js";
import { Trigger } from "../../provider/resources/ticketing/index.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
});
afterAll(() => emulator.close());

const known = /Known values of event: whenTicketIsCreated, .*, WhenAnAgentReplied, .*\./;
const trigger = { name: "Late", event: "whenAnAgentReplied" };

/** What a create says where the API answers thus. */
async function refusal(args: Record<string, unknown>, status: number, body: Record<string, unknown>): Promise<string> {
  emulator.fault({ method: "POST", path: "ticketing/triggers", times: 9, status, body: { message: "No.", ...body } });
  const life = new Life(Trigger, accountOn(emulator));
  const message = await life.up(args).then(
    () => "it went well",
    (error: unknown) => (error as Error).message,
  );
  emulator.clearFaults();
  return message;
}

describe("a value that the API refuses and the package does not judge", () => {
  it("comes with the values that are known, where no document has it", async () => {
    expect(await refusal(trigger, 400, { error: "ParameterInvalid" })).toMatch(known);
    expect(await refusal(trigger, 500, { error: "InternalServerError" })).toMatch(known);
  });

  it("comes with them where the refusal names it, in rows too, and not where it names another", async () => {
    const named = (field: string) => ({ error: "ParameterInvalid", details: [{ entity: "trigger", field }] });
    const right = { ...trigger, event: "whenTicketIsCreated" };
    expect(await refusal(right, 400, named("Event"))).toMatch(known);
    expect(await refusal(trigger, 400, named("name"))).not.toContain("Known values");
    const rows = { ...right, triggerConditions: [{ fieldName: "{!Ticket.Status}", operator: "like", value: "new" }] };
    expect(await refusal(rows, 400, named("triggerConditions[0].operator"))).toMatch(
      /Known values of triggerConditions\[0\]\.operator: /,
    );
  });

  it("does not where it is right, or the refusal is about something else", async () => {
    const right = { ...trigger, event: "whenTicketIsCreated" };
    expect(await refusal(right, 400, { error: "ParameterInvalid" })).not.toContain("Known values");
    expect(await refusal(trigger, 403, { error: "AuthorizationFailed" })).not.toContain("Known values");
  });

  it("comes with them when a setting of what exists is changed", async () => {
    emulator.fault({ method: "PUT", times: 9, status: 400, body: { error: "ParameterInvalid", message: "No." } });
    const life = new Life(SiteProfile, accountOn(emulator));
    await expect(life.up({ languageId: "tlh" })).rejects.toThrow(/Known values of languageId: en, zh-CN\./);
  });
});
