import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { commandLine } from "./command-line.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

let staging: Emulator;
let production: Emulator;
beforeAll(async () => {
  [staging, production] = [await createEmulator({ rateLimit: 0 }), await createEmulator({ rateLimit: 0 })];
});
afterAll(async () => {
  await staging.close();
  await production.close();
});

const named = (prefix: string, emulator: Emulator) =>
  Object.entries(environmentOf(emulator)).map(([key, value]) => [key.replace("COMM100_", `COMM100_${prefix}_`), value]);
const sites = () =>
  Object.fromEntries([...named("STAGING", staging), ...named("PRODUCTION", production)]) as NodeJS.ProcessEnv;

describe("two accounts", () => {
  it("are compared by the built command line", async () => {
    const same = await commandLine(["diff", "env:STAGING", "env:PRODUCTION"], sites());
    // Where it takes long, it says how far it is.
    const only = /^No difference in \d+ objects\.\n(?:env:\w+: \d+ of about \d+ calls\n)*$/;
    expect([same.code, same.text]).toEqual([0, expect.stringMatching(only)]);
    staging.insert("livechat/campaigns", { name: "Beta" });
    for (const [emulator, timeZone] of [
      [staging, "UTC"],
      [production, "Pacific Standard Time"],
    ] as const)
      emulator.insert("livechat/shifts", { name: "Day", timeZone });
    staging.forgetCalls();
    const table = await commandLine(["diff", "env:STAGING", "env:PRODUCTION"], sites());
    expect([table.code, table.output]).toEqual([2, expect.stringMatching(/^livechat\.Campaign "Beta" +there, with/m)]);
    expect(staging.calls.filter(({ method }) => method !== "GET")).toEqual([]);
    const json = await commandLine(
      ["diff", "env:staging", "env:PRODUCTION", "--json", "--include", "livechat"],
      sites(),
    );
    expect([json.code, JSON.parse(json.output)]).toEqual([
      2,
      expect.objectContaining({
        isSame: false,
        onlyFirst: [{ object: 'livechat.Campaign "Beta"', parts: expect.any(Number) }],
        different: [
          {
            object: 'livechat.Shift "Day"',
            fields: [{ path: "timeZone", first: "UTC", second: "Pacific Standard Time" }],
          },
        ],
      }),
    ]);
  });

  it("are not compared where one is not configured, and the message names its variables", async () => {
    const env = { ...sites(), COMM100_PRODUCTION_API_KEY: "" };
    const run = await commandLine(["diff", "env:STAGING", "env:PRODUCTION"], env);
    expect([run.code, run.text]).toEqual([1, expect.stringContaining("COMM100_PRODUCTION_API_KEY")]);
    expect(run.text).not.toContain("pulumi config");
    const typo = await commandLine(["diff", "staging", "env:PRODUCTION"], env);
    expect([typo.code, typo.text]).toEqual([
      1,
      expect.stringMatching(/"staging" names no account.*\n.*\n *env:STAGING/),
    ]);
  });
});

describe("an account and a stack", () => {
  it("are compared in what the stack manages, and secrets not at all", async () => {
    const stack = await Stack.create(
      `const sales = new comm100.global.Department("sales", { name: "Sales" });
       new comm100.global.Agent("ada", { email: "ada@example.com", displayName: "Ada", firstName: "Ada", lastName: "Byron", password: "Secret-1-secret", departmentIds: [sales.id] });
       new comm100.livechat.Shift("night", { name: "Night", departmentIds: [sales.id] });`,
      { env: { ...environmentOf(staging), COMM100_RATE_LIMIT: "100000" } },
    );
    try {
      const up = await stack.up();
      expect(up.code === 0 ? "" : up.text).toBe("");
      const file = join(stack.folder, "state.json");
      writeFileSync(file, stack.state());
      const only = [
        "--include",
        "global.Department",
        "--include",
        "livechat.Shift:Night",
        "--include",
        "global.Agent:Ada",
      ];
      const same = await commandLine(["diff", "account", `state:${file}`, ...only], environmentOf(staging));
      expect([same.code, same.output]).toEqual([0, expect.stringMatching(/^No difference in 3 objects\.$/m)]);
      expect(same.output).toMatch(
        /^ {2}1 setting in state:.*: secrets, or with secrets in them: encrypted in the state$/m,
      );

      const [sales] = staging.rows("global/departments").filter((row) => row["name"] === "Sales");
      const [night] = staging.rows("livechat/shifts").filter((row) => row["name"] === "Night");
      staging.edit(`global/departments/${text(sales?.["id"])}`, { description: "not managed" });
      staging.edit(`livechat/shifts/${text(night?.["id"])}`, { departmentIds: [] });
      const env = {
        ...environmentOf(staging),
        PULUMI_BACKEND_URL: `file://${join(stack.folder, "backend")}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
      };
      const run = await commandLine(["diff", "account", "stack:test", ...only, "--json"], env, stack.folder);
      expect([run.code, JSON.parse(run.output)]).toEqual([
        2,
        expect.objectContaining({
          onlyFirst: [],
          onlySecond: [],
          different: [
            {
              object: 'livechat.Shift "Night"',
              fields: [{ path: "departmentIds", second: ['global.Department "Sales"'] }],
            },
          ],
        }),
      ]);
      expect(run.text).not.toContain("Secret-1");

      // The same program's stack against the other site: what the stack has and the site has not.
      const other = await commandLine(
        ["diff", "stack:test", "env:PRODUCTION", ...only],
        { ...env, ...sites() },
        stack.folder,
      );
      expect(other.code).toBe(2);
      expect(other.output).toMatch(/^global\.Department "Sales" +there +–$/m);
    } finally {
      stack.dispose();
    }
  }, 120_000);
});
