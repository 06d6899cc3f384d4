import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, Department, SiteProfile } from "../../provider/resources/global/index.js";
import { findAll, findOne } from "../../provider/runtime/find.js";
import { accountOn } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

describe("look-ups of a program", () => {
  it("read a list once, however many ask for it, at the same time and later", async () => {
    for (const name of ["Sales", "Support"]) emulator.insert("global/departments", { name });
    const account = accountOn(emulator);
    const byName = (name: string) => findOne(Department.definition, { name }, account);
    await Promise.all([byName("Sales"), byName("Support"), findAll(Department.definition, {}, account)]);
    expect(await byName("Sales")).toMatchObject({ name: "Sales" });
    expect(emulator.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET global/departments"]);
  });

  it("read what there is one of once", async () => {
    const account = accountOn(emulator);
    const profile = () => findOne(SiteProfile.definition, {}, account);
    await Promise.all([profile(), profile()]);
    await profile();
    expect(emulator.countCalls()).toBe(1);
  });

  it("ask again after a failure", async () => {
    emulator.fault({ method: "GET", status: 403, body: { error: "AuthorizationFailed", message: "no" } });
    const account = accountOn(emulator);
    await expect(findAll(Agent.definition, {}, account)).rejects.toThrow(/permission/);
    expect(await findAll(Agent.definition, {}, account)).not.toEqual([]);
  });
});
