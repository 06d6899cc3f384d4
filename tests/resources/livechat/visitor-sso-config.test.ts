import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { VisitorSsoConfig } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const args = {
  isEnabled: true,
  protocolType: "samlSso",
  signInUrl: "https://idp.example/in",
  samlCertificate: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
  visitorSsoFieldMappings: [
    { idpAttribute: "mail", comm100Field: "{!Visitor.Email}" },
    { idpAttribute: "cn", comm100Field: "{!Visitor.Name}" },
  ],
};

describeLife(VisitorSsoConfig, {
  given: givenCampaign,
  args: ({ campaignId }) => ({
    ...args,
    visitorSsos: [{ campaignId, signInOption: "signInOptional", isPreChatFormSkipped: false }],
  }),
  change: {
    isEnabled: false,
    visitorSsoFieldMappings: [{ idpAttribute: "displayName", comm100Field: "{!Visitor.Name}" }],
  },
  outside: { signInUrl: "https://idp.example/elsewhere", isEnabled: false },
});

it("leaves campaigns alone that the program leaves out, and sees no difference in a new one", async () => {
  const emulator = await createEmulator();
  try {
    const shop = givenCampaign(emulator);
    const sso = new Life(VisitorSsoConfig, accountOn(emulator));
    const wanted = { ...args, visitorSsos: [{ ...shop, signInOption: "signInRequired" }] };
    await sso.up(wanted);
    givenCampaign(emulator);
    await sso.refresh();
    expect(await sso.preview(wanted)).toBe("same");
    await sso.up({ ...wanted, signInUrl: "https://idp.example/login" });
    expect(emulator.find("livechat/visitorSsoConfig")?.["visitorSsos"]).toEqual(
      expect.arrayContaining([expect.objectContaining({ ...shop, signInOption: "signInRequired" })]),
    );
  } finally {
    await emulator.close();
  }
});
