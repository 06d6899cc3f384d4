import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { IntegrationZendeskConfig } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const args = { isEnabled: true, siteName: "widgets", userName: "ops@widgets.example", password: "secret" };

describeLife(IntegrationZendeskConfig, {
  args,
  change: { isEnabled: false, password: "other" },
  outside: { siteName: "gadgets", isEnabled: false },
});

it("sees no difference in the asterisks that the API shows", async () => {
  const emulator = await createEmulator();
  try {
    const account = accountOn(emulator);
    const zendesk = new Life(IntegrationZendeskConfig, account);
    await zendesk.up(args);
    const { password } = await account.client.get("livechat/integrationZendeskConfig");
    expect(password).toMatch(/^\*+$/);
    await zendesk.refresh();
    expect(await zendesk.preview(args)).toBe("same");
    expect(await zendesk.preview({ ...args, password: "other" })).toBe("update");
  } finally {
    await emulator.close();
  }
});
