import { beforeEach, describe, expect, it } from "@jest/globals";
import type { ExportOptions } from "../../provider/export/export-account.js";
import type { ExportFlags } from "../../provider/cli/export.js";
import { runExport } from "../../provider/cli/run-export.js";
import { exportedFrom } from "./exported-from.js";
import { SalesSite } from "./sales-site.js";

const site = new SalesSite();
const wishes = { include: ["global.Department", "livechat.Campaign", "livechat.PreChat"] };
const read = (options: Partial<ExportOptions> = {}) => exportedFrom(site.emulator, site.out, { ...wishes, ...options });
const deny = (path: string) => {
  site.emulator.fault({ method: "GET", path, status: 403, times: 100 });
};

describe("what cannot be read", () => {
  beforeEach(async () => {
    site.emulator.insert("livechat/campaigns", { name: "Shop" });
    await (await read()).write();
    expect(site.read("global.ts")).toContain('"Sales"');
  });

  it("is not called gone", async () => {
    deny("global/departments");
    const found = await read({ isFresh: true });
    expect(found.differences()).toEqual([]);
    expect(found.unknown).toEqual(['global.Department "Sales"']);
  });

  it("leaves open what lives in it", async () => {
    deny("livechat/campaigns");
    const found = await read({ isFresh: true });
    expect(found.differences()).toEqual([]);
    expect(found.unknown.map((title) => title.split(" ")[0]).sort()).toEqual(["livechat.Campaign", "livechat.PreChat"]);
  });

  it("does not hide what is gone from another list", async () => {
    site.emulator.remove(`global/departments/${site.salesId}`);
    deny("livechat/campaigns");
    const found = await read({ isFresh: true });
    expect(found.differences()).toEqual([{ change: "gone", object: 'global.Department "Sales"' }]);
  });

  it.each([{}, { update: true }])("keeps its code: %j", async (options) => {
    deny("global/departments");
    await (await read({ ...options, isFresh: true })).write();
    expect(site.read("global.ts")).toContain('"Sales"');
    expect(site.read("index.ts")).toContain("./global.js");
  });

  it("stops an export that would take its code away", async () => {
    deny("global/departments");
    const before = site.read("index.ts");
    const found = await read({ overwrite: true, isFresh: true });
    await expect(found.write()).rejects.toThrow(
      /^--overwrite would take away the code of global\.Department "Sales", which could not be read; nothing was written\. global\.Department: 403: .* Run it again/,
    );
    expect([site.read("index.ts"), site.read("global.ts").includes('"Sales"')]).toEqual([before, true]);
  });

  it.each([false, true])("fails a check that nothing else would, as JSON: %s", async (json) => {
    const { url, credentials } = site.emulator;
    Object.assign(process.env, {
      COMM100_ENDPOINT: url,
      COMM100_SITE_ID: String(credentials.siteId),
      COMM100_EMAIL: credentials.email,
      COMM100_API_KEY: credentials.apiKey,
      COMM100_RATE_LIMIT: "100000",
    });
    deny("global/departments");
    const [printed, codes]: [string[], number[]] = [[], []];
    const flags: ExportFlags = {
      ...wishes,
      out: site.out,
      exclude: [],
      lookup: [],
      check: true,
      ...(json ? { json } : {}),
    };
    await runExport(flags, {
      print: (line) => printed.push(line),
      say: () => undefined,
      exit: (code) => codes.push(code),
    });
    expect(codes).toEqual([1]);
    const all = printed.join("\n");
    if (json) expect(JSON.parse(all)).toMatchObject({ differences: [], unknown: ['global.Department "Sales"'] });
    else
      expect(all).toMatch(/as far as could be read\.\n[^]*global\.Department "Sales"\n[^]*global\.Department: 403: /);
  });
});
