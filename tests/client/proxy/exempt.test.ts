import { describe, expect, it } from "@jest/globals";
import { isExempt } from "../../../provider/client/proxy/exempt.js";

describe("NO_PROXY", () => {
  it.each([
    ["api11.comm100.io", "a name"],
    ["comm100.io", "what is below a name"],
    [".comm100.io", "a dot before a name"],
    ["*.comm100.io", "a star before a name"],
    ["API11.Comm100.IO.", "capitals, and a dot at the end"],
    ["localhost, 10.0.0.0/8 ,api11.comm100.io", "an entry among others, with blanks"],
    ["localhost api11.comm100.io", "blanks alone"],
    ["api11.comm100.io:443", "a name with the port"],
    ["*", "a star alone"],
  ])("%j names api11.comm100.io: %s", (list) => {
    expect(isExempt(new URL("https://api11.comm100.io/v4/"), list)).toBe(true);
  });

  it.each(["", " , ", "omm100.io", "api11.comm100.i", "api11.comm100.io:8443", "io.", "pi11.comm100.io", "10.0.0.0/8"])(
    "%j does not name api11.comm100.io, unless by its end",
    (list) => {
      expect(isExempt(new URL("https://api11.comm100.io/v4/"), list)).toBe(list === "io.");
    },
  );

  it.each([
    ["https://10.1.2.3/", "10.1.2.3"],
    ["https://10.1.2.3/", "10.0.0.0/8"],
    ["https://10.1.2.3:8443/", "10.1.2.3:8443"],
    ["https://[fd00::1]/", "fd00::1"],
    ["https://[fd00::1]/", "[fd00:0:0::1]"],
    ["https://[fd00::1]/", "fd00::/8"],
    ["https://[fd00::1]:8443/", "[fd00::1]:8443"],
  ])("reaches %s without a proxy by %j", (url, list) => {
    expect(isExempt(new URL(url), list)).toBe(true);
  });

  it.each([
    ["https://10.1.2.3/", "2.3"],
    ["https://10.1.2.3/", "11.0.0.0/8"],
    ["https://10.1.2.3/", "10.0.0.0/33"],
    ["https://10.1.2.3/", "10.0.0.0/"],
    ["https://10.1.2.3/", "10.0.0.0/8/8"],
    ["https://10.1.2.3/", "10.1.2.3:8443"],
    ["https://[fd00::1]/", "fe80::/10"],
    ["https://[fd00::1]/", "10.0.0.0/8"],
  ])("reaches %s through the proxy in spite of %j", (url, list) => {
    expect(isExempt(new URL(url), list)).toBe(false);
  });
});
