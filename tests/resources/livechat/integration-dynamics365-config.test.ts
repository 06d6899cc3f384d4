import { expect, it } from "@jest/globals";
import { createEmulator } from "../../../provider/emulator/index.js";
import { IntegrationDynamics365Config } from "../../../provider/resources/livechat/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const credentials = {
  isOnPremise: false,
  instanceUrl: "https://widgets.crm.dynamics.com",
  azureADTenantID: "00112233-0000-4000-8000-000000000001",
  azureADAppID: "00112233-0000-4000-8000-000000000002",
  azureADAppSecret: "secret",
};
const mail = { dynamics365Entity: "contact", dynamics365Field: "emailaddress1", comm100Field: "{!Visitor.Email}" };
const name = { dynamics365Entity: "account", dynamics365Field: "name", comm100Field: "{!Visitor.Company}" };
const args = {
  ...credentials,
  isEnabled: true,
  isDynamics365EntityCreatedAutomaticallyWhenChatEnded: true,
  autoActionWhenChatEnded: "createOrUpdateContactThenAttachCase",
  integrationDynamics365FieldMappings: [mail, name],
  integrationDynamics365EntityIdentificationRules: [
    {
      dynamics365Entity: "contact",
      integrationDynamics365EntityIdentificationRuleConditions: [
        { dynamics365Field: "emailaddress1", comm100Field: "{!Visitor.Email}" },
      ],
    },
  ],
};

describeLife(IntegrationDynamics365Config, {
  args,
  change: { isEnabled: false, integrationDynamics365FieldMappings: [mail] },
  outside: { isDynamics365EntityCreatedAutomaticallyWhenChatEnded: false, isEnabled: false },
});

it("connects with all settings, writes what is left by PUT, and disconnects last", async () => {
  const emulator = await createEmulator({ showSecrets: true });
  try {
    const writes = () =>
      emulator.calls
        .filter(({ method }) => method !== "GET")
        .map(({ method, path }) => `${method} ${path.replace("livechat/integrationDynamics365Config", "")}`);
    const dynamics = new Life(IntegrationDynamics365Config, accountOn(emulator));
    await dynamics.up(args);
    expect(writes()).toEqual(["POST :connect", "PUT "]);
    const { integrationDynamics365EntityIdentificationRules: rules } = args;
    const body = emulator.calls.find(({ method }) => method === "POST")?.body as Fields;
    expect(body).toMatchObject({ ...credentials, integrationDynamics365FieldMappings: [mail, name] });
    expect(body).not.toHaveProperty("isEnabled");
    expect(body["integrationDynamics365EntityIdentificationRules"]).toEqual(
      expect.arrayContaining(rules.map((rule) => expect.objectContaining(rule) as unknown)),
    );
    emulator.forgetCalls();
    await dynamics.up({ ...args, integrationDynamics365FieldMappings: [mail] });
    expect(writes()).toEqual(["PUT "]);
    emulator.forgetCalls();
    await dynamics.up({ ...args, integrationDynamics365FieldMappings: [mail], isEnabled: false });
    expect(writes()).toEqual(["POST :disconnect"]);
    emulator.forgetCalls();
    await dynamics.up({ ...args, integrationDynamics365FieldMappings: [mail], isEnabled: true });
    await dynamics.up({ ...args, isEnabled: false });
    expect(writes()).toEqual(["POST :connect", "PUT ", "POST :disconnect"]);
    expect(emulator.find("livechat/integrationDynamics365Config")?.["isEnabled"]).toBe(false);
  } finally {
    await emulator.close();
  }
});

it("keeps the rules for entities that the program leaves out", async () => {
  const emulator = await createEmulator();
  try {
    const dynamics = new Life(IntegrationDynamics365Config, accountOn(emulator));
    await dynamics.up(args);
    const rules = emulator.find("livechat/integrationDynamics365Config")?.[
      "integrationDynamics365EntityIdentificationRules"
    ];
    expect((rules as { dynamics365Entity: string }[]).map((rule) => rule.dynamics365Entity).sort()).toEqual([
      "account",
      "contact",
    ]);
  } finally {
    await emulator.close();
  }
});
