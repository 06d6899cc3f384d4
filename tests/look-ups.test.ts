import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import * as pulumi from "@pulumi/pulumi";
import { createEmulator, type Emulator } from "../provider/emulator/index.js";
import {
  type Department,
  getAgent,
  getAgents,
  getDepartment,
  getDepartmentOutput,
  getDepartments,
  getDepartmentsOutput,
} from "../provider/resources/global/index.js";
import { getRoutingRules } from "../provider/resources/livechat/index.js";
import { environmentOf } from "./e2e/environment.js";
import { text } from "./emulator/text.js";

let emulator: Emulator;
const names = ["COMM100_ENDPOINT", "COMM100_SITE_ID", "COMM100_EMAIL", "COMM100_API_KEY"];
const before = names.map((name) => [name, process.env[name]] as const);
// Other tests of the process may have set mocks.
beforeAll(() => {
  pulumi.runtime.resetOptions("project", "stack", -1, "", "", false, "");
});
// One for each test: a program keeps what an account's lists showed.
beforeEach(async () => {
  emulator = await createEmulator();
  Object.assign(process.env, environmentOf(emulator));
});
afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await emulator.close();
});

/** As a program in JavaScript calls a look-up: with anything. */
const loosely = (lookUp: unknown) => lookUp as (filter?: unknown, opts?: object) => Promise<unknown>;
/** What an output comes to. One that fails does so in several promises at once. */
function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  const inside = output as pulumi.Output<T> &
    Record<"isKnown" | "isSecret", Promise<boolean>> & { promise(): Promise<T> };
  for (const one of [inside.isKnown, inside.isSecret]) one.catch(() => undefined);
  return inside.promise();
}
const department = loosely(getDepartment);

describe("a look-up", () => {
  it.each([
    [{ name: undefined }, "getDepartment: name is undefined, which finds nothing in particular"],
    [{ name: null }, "getDepartment: name is null"],
    [{ name: "Sales", description: undefined }, "description is undefined"],
    [{ nam: "Sales" }, "getDepartment: nam is no field of a department; did you mean name?"],
    [
      { zzzzzzzzzz: 1, name: undefined },
      /zzzzzzzzzz is no field of a department; there are: id, .*\. name is undefined/,
    ],
    [{ name: ["Sales"] }, "name is a list; only text, numbers, true and false can be looked for"],
    [{ name: pulumi.output("Sales") }, "name is not known yet; use the …Output form"],
    [{ name: Promise.resolve("Sales") }, "name is not known yet"],
    [undefined, "the filter is undefined"],
    [null, "the filter is null"],
    ["Sales", "the filter is text"],
  ])("by %p is refused before anything is asked for", async (filter, message) => {
    emulator.insert("global/departments", { name: "The only one" });
    await expect(department(filter)).rejects.toThrow(message);
    expect(emulator.countCalls()).toBe(0);
  });

  it("of all is refused for the same reasons, and may go without a filter", async () => {
    await expect(loosely(getDepartments)({ name: undefined })).rejects.toThrow("getDepartments: name is undefined");
    await expect(loosely(getDepartments)(null)).rejects.toThrow("the filter is null");
    expect(await getDepartments()).toEqual([]);
  });

  it("by a secret, or without the id of a parent, is refused", async () => {
    await expect(loosely(getAgent)({ password: "hush" })).rejects.toThrow(/password is a secret/);
    await expect(loosely(getRoutingRules)({ name: "Hello" })).rejects.toThrow("campaignId is missing");
    await expect(loosely(getRoutingRules)({ campaignId: undefined })).rejects.toThrow("campaignId is undefined");
  });

  it("tells two that fit by their ids, and where in the program it stands", async () => {
    const [first, second] = ["One", "Two"].map((name) => emulator.insert("global/departments", { name }));
    const ids = `${text(first?.["id"])}, ${text(second?.["id"])}`;
    await expect(getDepartment({})).rejects.toThrow(
      new RegExp(`^tests/look-ups\\.test\\.ts:\\d+:\\d+: 2 objects are a department \\(ids ${ids}\\)`),
    );
  });

  it("with outputs tells its own place, not that of what waits for them, and refuses what they turn out to be", async () => {
    const place = /^tests\/look-ups\.test\.ts:\d+:\d+: /;
    const later = pulumi.output(new Promise<string>((resolve) => setImmediate(resolve, "Sales")));
    await expect(valueOf(getDepartmentOutput({ name: later }))).rejects.toThrow(place);
    const nothing = pulumi.output(Promise.resolve(undefined)) as unknown as pulumi.Output<string>;
    await expect(valueOf(getDepartmentOutput({ name: nothing }))).rejects.toThrow(/look-ups\.test.*name is undefined/);
    expect(() => loosely(getDepartmentOutput)({ name: process.env["COMM100_UNSET"] })).toThrow(/name is undefined/);
    expect(() => loosely(getDepartmentsOutput)({ titel: later })).toThrow(/titel is no field/);
    expect(emulator.countCalls()).toBe(1);
  });

  it("shows no filter that is a secret", async () => {
    const failed = valueOf(getDepartmentOutput({ name: pulumi.secret("hush-hush") }));
    await expect(failed).rejects.toThrow(/No department with name \[secret\]/);
    await expect(failed).rejects.not.toThrow(/hush/);
  });

  it("finds what there is, whatever the form", async () => {
    const { id } = emulator.insert("global/departments", { name: "Sales" });
    const found: Partial<Department>[] = [
      await getDepartment({ name: "Sales" }),
      await valueOf(getDepartmentOutput({ name: pulumi.output("Sales") })),
      ...(await valueOf(getDepartmentsOutput())),
      ...(await getDepartments({ id: id as string })),
    ] as never;
    expect(found.map((one) => one.id)).toEqual([id, id, id, id]);
    expect(await getAgents()).not.toEqual([]);
  });
});
