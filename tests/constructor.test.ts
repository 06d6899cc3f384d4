import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import * as pulumi from "@pulumi/pulumi";
import { Campaign } from "../provider/resources/livechat/index.js";

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: name, state: inputs as object }),
    call: () => ({}),
  }),
);

const limit = Error.stackTraceLimit;
afterEach(() => {
  expect(Error.stackTraceLimit).toBe(limit);
});

describe("a resource's constructor", () => {
  it("leaves users their stack traces, in errors of its own too", () => {
    const make = () => new Campaign("", { name: "Shop" });
    expect(make).toThrow(expect.objectContaining({ stack: expect.stringMatching(/constructor\.test/) as unknown }));
    new Campaign("shop", { name: "Shop" });
  });

  it("takes the same arguments twice, and does not change them", () => {
    const args = Object.freeze({ name: "Shop" });
    new Campaign("one", args);
    new Campaign("two", args);
    expect(Object.keys(args)).toEqual(["name"]);
  });

  it("knows its own kind", () => {
    const shop = new Campaign("shop", { name: "Shop" });
    expect(Campaign.isInstance(shop)).toBe(true);
    expect(Campaign.isInstance({ name: "Shop" })).toBe(false);
  });
});
