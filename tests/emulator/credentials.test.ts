import { describe, expect, it } from "@jest/globals";
import type { EmulatorOptions } from "../../provider/emulator/index.js";
import { exchange } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

const ada = { email: "ada@shop.example", firstName: "Ada", lastName: "B", password: "first-of-ada" };

/** All that an emulator tells of calls with credentials in them, by itself and over HTTP. */
async function told(options: EmulatorOptions): Promise<string> {
  const { emulator, client } = await started(options);
  const { email, password, clientId } = emulator.credentials;
  const form = { grant_type: "password", email, password, client_id: clientId };
  await exchange(`${emulator.url}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
  const { object } = await client.post("global/agents", ada);
  await client.post(`global/agents/${text(object["id"])}:changePassword`, { password: "second-of-ada" });
  const headers = [{ field: "Authorization", content: "of-push" }];
  await client.put("livechat/iosPush", { iosType: "apns", iosPushThirdPartyRequestHeaders: headers });
  await client.put("livechat/integrationZendeskConfig", { userName: "ada", password: "of-zendesk" });
  const overHttp = await exchange(`${emulator.url}/_emulator/calls`);
  return JSON.stringify([
    emulator.calls,
    emulator.rows("global/agents"),
    emulator.rows("livechat/iosPush"),
    overHttp.body,
  ]);
}

const credentials = ["emulator-password", "first-of-ada", "second-of-ada", "of-push", "of-zendesk"];

describe("credentials of an emulator", () => {
  it("stand neither in the journal nor in rows", async () => {
    const all = await told({});
    expect(credentials.filter((one) => all.includes(one))).toEqual([]);
    expect(all).toContain('"password":"[secret]"');
    expect(all).toContain('"field":"Authorization","content":"[secret]"');
  });

  it("stand there where somebody asks for them", async () => {
    const all = await told({ showSecrets: true });
    expect(credentials.filter((one) => !all.includes(one))).toEqual([]);
  });
});
