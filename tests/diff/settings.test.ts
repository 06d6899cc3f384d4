import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { accountSettings } from "../../provider/diff/account-settings.js";
import { readSideName } from "../../provider/diff/side-name.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sides-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const account = (prefix: string, site: string) => ({
  [`${prefix}DOMAIN`]: "dash11.comm100.io",
  [`${prefix}SITE_ID`]: site,
  [`${prefix}EMAIL`]: "ada@example.com",
  [`${prefix}API_KEY`]: "key",
});

describe("the name of a side", () => {
  it.each([
    ["account", { form: "account" }],
    ["env:staging", { form: "env", prefix: "STAGING" }],
    ["env-file:C:/a b.env", { form: "env-file", file: "C:/a b.env" }],
    ["config:org/site/dev", { form: "config", stack: "org/site/dev" }],
    ["stack:dev", { form: "stack", stack: "dev" }],
    ["state:dev.json", { form: "state", file: "dev.json" }],
  ])("%s is understood", (text, name) => {
    expect(readSideName(text)).toEqual(name);
  });

  it.each(["staging", "env:", "env:a b", "stack:", "", "ftp:x"])("%j is refused with what there is", (text) => {
    expect(() => readSideName(text)).toThrow(/names no account and no stack[^]*env:STAGING[^]*state:FILE/);
  });
});

describe("the settings of a side", () => {
  it("are those of its prefix, and of no other account", async () => {
    const environment = { ...account("COMM100_", "1"), ...account("COMM100_STAGING_", "2"), COMM100_RATE_LIMIT: "150" };
    const settings = await accountSettings({ form: "env", prefix: "STAGING" }, environment);
    expect([settings.siteId, settings.rateLimit]).toEqual([2, 150]);
    const half = { ...account("COMM100_", "1"), COMM100_STAGING_SITE_ID: "2" };
    await expect(accountSettings({ form: "env", prefix: "STAGING" }, half)).rejects.toThrow(
      /Set it with the environment variable COMM100_STAGING_DOMAIN\./,
    );
  });

  it("are those of its file, and of no other account", async () => {
    const file = join(folder, "staging.env");
    const lines = Object.entries(account("COMM100_", "3")).map(([key, value]) => `${key}="${value}"`);
    writeFileSync(file, `# staging\n${lines.join("\n")}\n`);
    const settings = await accountSettings({ form: "env-file", file }, account("COMM100_", "1"));
    expect(settings.siteId).toBe(3);
    writeFileSync(file, "COMM100_SITE_ID=3\n");
    await expect(accountSettings({ form: "env-file", file }, account("COMM100_", "1"))).rejects.toThrow(
      `Set it with COMM100_DOMAIN in ${file}.`,
    );
  });

  it("cannot be read from a file that is not there", async () => {
    const file = join(folder, "nothing.env");
    await expect(accountSettings({ form: "env-file", file }, {})).rejects.toThrow(
      `${file} cannot be read: there is no such file.`,
    );
  });
});
