import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient, resolveSettings } from "../../provider/client/index.js";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Department } from "../../provider/resources/global/index.js";
import { Account } from "../../provider/runtime/account.js";
import { createProvider } from "../../provider/runtime/provider.js";
import { SettingsOrigin } from "../../provider/runtime/settings-origin.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

const stored = ["apiKey", "siteId"];
const hint =
  /uses the settings of the last `pulumi up` \(apiKey, siteId\).*`pulumi up` without `--refresh`.*--run-program/;

/** A process of the provider whose key is wrong, or whose site does not answer. */
function processWith({
  fromEngine = stored,
  environment = {},
  endpoint = emulator.url,
}: {
  fromEngine?: readonly string[];
  environment?: NodeJS.ProcessEnv;
  endpoint?: string;
} = {}) {
  const { siteId, email } = emulator.credentials;
  const settings = resolveSettings({ endpoint, siteId, email, apiKey: "old-key" }, {});
  const account = new Account(
    createClient(settings, { log: () => undefined, retry: { attempts: 1 } }),
    () => undefined,
  );
  const origin = new SettingsOrigin(environment);
  origin.fromEngine = fromEngine;
  return createProvider(Department.definition, () => Promise.resolve(account), origin);
}

const messageOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "it went well",
    (error: unknown) => (error as Error).message,
  );
const state = { name: "Sales", __managed: { name: true } };

describe("a failure without a run of the program", () => {
  it("may come of the settings of the last update: it names them, and says what to run", async () => {
    expect(await messageOf(processWith().read("1", state))).toMatch(hint);
    const removal = await messageOf(processWith().delete("1", state));
    expect(removal).toMatch(hint);
    expect(removal).toContain("takes the last Comm100 resource out of the program");
    expect(await messageOf(processWith({ endpoint: "http://127.0.0.1:1" }).read("1", state))).toMatch(hint);
  });

  it("does not come of them where the program has run, or where they come from the environment", async () => {
    const checked = processWith();
    await checked.check({}, { name: "Sales" });
    for (const provider of [
      checked,
      processWith({ environment: { PULUMI_RUN_PROGRAM: "true" } }),
      processWith({ fromEngine: [] }),
    ]) {
      const message = await messageOf(provider.read("1", state));
      expect(message).toContain("AuthenticationFailed");
      expect(message).not.toContain("pulumi up");
    }
  });

  it("tells of settings that were not there at the last update", async () => {
    const origin = new SettingsOrigin({});
    const missing = () =>
      Promise.resolve().then(() => new Account(createClient(resolveSettings({}, {})), () => undefined));
    const provider = createProvider(Department.definition, missing, origin);
    expect(await messageOf(provider.read("1", state))).toMatch(
      /apiKey or password is missing[^]*uses the configuration of the last `pulumi up`/,
    );
  });
});
