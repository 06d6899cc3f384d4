import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { checkIn } from "./checked.js";

const accounts = JSON.stringify({
  staging: { domain: "dash11.comm100.io", siteId: 10_001, email: "ada@shop.example" },
  production: { domain: "dash11.comm100.io", siteId: 10_002, email: "ada@shop.example" },
});

/** What programs need to be told that is no secret, by their folder. */
const settings: Readonly<Record<string, readonly string[]>> = {
  "examples/ai-agent": ["chatbotEngineId=b0000000-0000-4000-8000-0000000000e1"],
  "examples/security": [
    "idpLoginUrl=https://idp.example/sso",
    "idpCertificate=-----BEGIN CERTIFICATE-----",
    "shopPublicKey=-----BEGIN PUBLIC KEY-----",
  ],
  "examples/two-sites": [`accounts=${accounts}`],
};

const folders = [".", ...globSync("examples/*/Pulumi.yaml", { cwd: root }).map((file) => dirname(file))].sort();

describe("without account, secrets and network", () => {
  it.each(folders)("check finds nothing to put right in %s", async (folder) => {
    const args = (settings[folder] ?? []).flatMap((setting) => ["--config", setting]);
    const { code, output, errors } = await checkIn(join(root, folder), { args });
    expect([code, output, errors]).toEqual([
      0,
      expect.stringMatching(/^\d\d? resources of stack check: no problems found\.\n$/),
      "",
    ]);
  });
});
