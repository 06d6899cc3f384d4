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
    const zendesk = new Life(IntegrationZendeskConfig, accountOn(emulator));
    await zendesk.up(args);
    expect(emulator.find("livechat/integrationZendeskConfig")?.["password"]).toMatch(/^\*+$/);
    await zendesk.refresh();
    expect(await zendesk.preview(args)).toBe("same");
    expect(await zendesk.preview({ ...args, password: "other" })).toBe("update");
  } finally {
    await emulator.close();
  }
});
