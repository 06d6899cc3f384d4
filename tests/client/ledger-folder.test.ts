import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ledgerFolder } from "../../provider/client/ledger/folder.js";

describe("the folder of a ledger", () => {
  it("is in Pulumi's home, one for a host", () => {
    const home = join(homedir(), ".pulumi", "comm100");
    expect(ledgerFolder("api11.comm100.io", {})).toBe(join(home, "api11.comm100.io"));
    expect(ledgerFolder("api12.comm100.io", { PULUMI_HOME: "/pulumi" })).toBe(
      join(resolve("/pulumi"), "comm100", "api12.comm100.io"),
    );
  });

  it("is where COMM100_LEDGER says", () => {
    const environment = { COMM100_LEDGER: "ledgers", PULUMI_HOME: "/pulumi" };
    expect(ledgerFolder("api11.comm100.io", environment)).toBe(resolve("ledgers", "api11.comm100.io"));
  });

  it.each([
    ["127.0.0.1:4100", "127.0.0.1_4100"],
    ["[::1]:4100", "___1__4100"],
  ])("has a name that every system allows: %s", (host, name) => {
    expect(ledgerFolder(host, { COMM100_LEDGER: "/ledgers" })).toBe(join(resolve("/ledgers"), name));
  });
});
