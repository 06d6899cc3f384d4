import { execFile } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { root } from "../../tools/set-up/folders.mjs";

let emulator: Emulator;
let folder: string;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  mkdirSync(join(root, ".work", "e2e"), { recursive: true });
  folder = mkdtempSync(join(root, ".work", "e2e", "automation-"));
  mkdirSync(join(folder, "script"));
  mkdirSync(join(folder, "elsewhere"));
  const { siteId, email } = emulator.credentials;
  const customer = { name: "bakery", siteId, email, endpoint: emulator.url, shop: "The Bakery", greeting: "Hello!" };
  writeFileSync(join(folder, "elsewhere", "customers.json"), JSON.stringify([customer]));
  writeFileSync(join(folder, "script", "package.json"), JSON.stringify({ type: "module" }));
  installPackage(join(folder, "script", "node_modules"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await emulator.close();
});

/** The package as npm installs it, for a script that is run from another folder. */
function installPackage(modules: string): void {
  const installed = join(modules, "pulumi-comm100");
  mkdirSync(installed, { recursive: true });
  cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  symlinkSync(join(root, "node_modules", "@pulumi"), join(modules, "@pulumi"));
}

/** Runs the script from a folder that has no packages. */
function deploy(action: string): Promise<{ code: number; text: string }> {
  const script = join(folder, "script", "deploy.ts");
  copyFileSync(join(root, "examples", "automation-api", "deploy.ts"), script);
  const env = {
    ...process.env,
    NODE_OPTIONS: "",
    COMM100_API_KEY_BAKERY: emulator.credentials.apiKey,
    COMM100_LEDGER: join(folder, "ledger"),
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, action, "customers.json"],
      { cwd: join(folder, "elsewhere"), env },
      (error, output, complaint) => {
        resolve({ code: error === null ? 0 : 1, text: output + complaint });
      },
    );
  });
}

const shops = () => emulator.rows("livechat/campaigns").filter(({ name }) => name === "The Bakery");

describe("a script that uses the Automation API", () => {
  it("sets a site up, from whichever folder it is run, and takes that back", async () => {
    const up = await deploy("up");
    expect([up.code, up.text]).toEqual([0, expect.any(String)]);
    expect(shops()).toHaveLength(1);
    const destroy = await deploy("destroy");
    expect([destroy.code, destroy.text]).toEqual([0, expect.any(String)]);
    expect(shops()).toEqual([]);
  });
});
