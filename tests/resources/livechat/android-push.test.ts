import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { AndroidPush } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const args = {
  androidType: "fcm",
  androidFCMAPIKey: "key",
  androidPushFcmExtraData: [
    { field: "channel", content: "support" },
    { field: "sound", content: "ding" },
  ],
};

describeLife(AndroidPush, {
  args: {
    ...args,
    androidThirdPartyURL: "https://push.widgets.example",
    androidPushThirdPartyRequestHeaders: [{ field: "Content-Type", content: "application/json" }],
  },
  change: { androidFCMAPIKey: "other", androidPushFcmExtraData: [{ field: "channel", content: "sales" }] },
  outside: { androidThirdPartyURL: "https://pull.widgets.example" },
});

it("writes another key, though the API shows asterisks", async () => {
  const emulator = await createEmulator({ showSecrets: true });
  try {
    const push = new Life(AndroidPush, accountOn(emulator));
    await push.up(args);
    await push.refresh();
    expect(await push.preview(args)).toBe("same");
    emulator.forgetCalls();
    expect(await push.up({ ...args, androidFCMAPIKey: "other" })).toBe("update");
    expect(emulator.calls.find(({ method }) => method === "PUT")?.body).toMatchObject({ androidFCMAPIKey: "other" });
  } finally {
    await emulator.close();
  }
});
