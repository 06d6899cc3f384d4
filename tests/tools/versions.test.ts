import { describe, expect, it } from "@jest/globals";
import { compareVersions, isAtLeast } from "../../tools/set-up/versions.mjs";

describe("versions", () => {
  it.each([
    ["3.254.0", "3.254.0", 0],
    ["3.1000.0", "3.254.0", 1],
    ["3.9.0", "3.254.0", -1],
    ["4.0.0", "3.254.0", 1],
    ["v22.12.0", "22.2.0", 1],
    ["1.26", "1.25.11", 1],
    ["go1.25", "1.25.11", -1],
    ["3.260.0-dev.1", "3.260.0", 0],
  ])("compares %s with %s by their numbers", (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  it("does not take a text without a version for a new enough one", () => {
    expect(isAtLeast("devel", "0.0.0")).toBe(false);
  });
});
