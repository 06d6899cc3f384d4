import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { AgentSsoConfig } from "../../../provider/resources/global/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(AgentSsoConfig, {
  args: {
    isEnabled: true,
    protocolType: "samlSso",
    samlSSOUrl: "https://idp.example/sso",
    samlLogoutUrl: "https://idp.example/bye",
    samlCertificate: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
  },
  change: { isEnabled: false, protocolType: "jwtSso", jwtLoginUrl: "https://idp.example/jwt", jwtSecret: "secret" },
  outside: { samlSSOUrl: "https://evil.example/sso", isEnabled: false },
});

it("sees no difference in a secret that the API masks, and writes another one", async () => {
  const emulator = await createEmulator({ showSecrets: true });
  try {
    const args = { protocolType: "jwtSso", jwtLoginUrl: "https://idp.example/jwt", jwtSecret: "secret" };
    const sso = new Life(AgentSsoConfig, accountOn(emulator));
    await sso.up(args);
    await sso.refresh();
    expect(await sso.preview(args)).toBe("same");
    emulator.forgetCalls();
    expect(await sso.up({ ...args, jwtSecret: "other" })).toBe("update");
    expect(emulator.calls.find(({ method }) => method === "PUT")?.body).toMatchObject({ jwtSecret: "other" });
  } finally {
    await emulator.close();
  }
});
