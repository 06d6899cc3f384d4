import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { IosPush } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

describeLife(IosPush, {
  args: {
    iosType: "thirdParty",
    iosThirdPartyURL: "https://push.widgets.example",
    iosThirdPartyRequestBody: '{"text": "<b>You have a message</b>"}',
    iosPushThirdPartyRequestHeaders: [
      { field: "Content-Type", content: "application/json" },
      { field: "X-Widgets", content: "1" },
    ],
  },
  change: {
    iosThirdPartyRequestBody: '{"text": "Hello"}',
    iosPushThirdPartyRequestHeaders: [{ field: "Content-Type", content: "text/plain" }],
  },
  outside: { iosThirdPartyURL: "https://pull.widgets.example", iosThirdPartyRequestBody: "{}" },
});

it("keeps the password of a certificate that another program gave", async () => {
  const emulator = await createEmulator();
  try {
    const certificate = {
      iosType: "apns",
      iosProductionCertificateFileName: "push.p12",
      iosProductionCertificateFileData: "https://widgets.example/push.p12",
      iosProductionCertificatePassword: "open",
    };
    await new Life(IosPush, accountOn(emulator)).up(certificate);
    emulator.forgetCalls();
    const push = new Life(IosPush, accountOn(emulator));
    await push.up({ iosType: "apns", iosProductionCertificateFileName: "new.p12" });
    const [put] = emulator.calls.filter(({ method }) => method === "PUT");
    expect(put?.body).not.toHaveProperty("iosProductionCertificatePassword");
  } finally {
    await emulator.close();
  }
});
