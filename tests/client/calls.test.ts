import { afterEach, describe, expect, it } from "@jest/globals";
import { createClient } from "../../provider/client/index.js";
import { json, scriptedServer, text } from "./scripted-server.js";
import type { ScriptedServer, Step } from "./scripted-server.js";

let server: ScriptedServer | undefined;

afterEach(async () => {
  await server?.close();
});

async function start(script: Step[] | Step): Promise<ScriptedServer> {
  server = await scriptedServer(script);
  return server;
}

describe("calls", () => {
  it("send credentials, site and who they are from", async () => {
    const { settings, arrived } = await start([json(200, { id: "1" })]);
    await expect(createClient(settings()).get("livechat/campaigns/1", { include: ["a", "b"] })).resolves.toEqual({
      id: "1",
    });
    expect(arrived[0]?.url).toBe("/v4/livechat/campaigns/1?siteId=10000&include=a&include=b");
    expect(arrived[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("ada@example.com:key-1234-secret").toString("base64")}`,
      accept: "application/json",
      "user-agent": expect.stringMatching(/^pulumi-comm100\/\d+\.\d+\.\d+/),
      "accept-encoding": expect.stringContaining("gzip"),
    });
  });

  it("send bodies as JSON, and none where there is none", async () => {
    const { settings, arrived } = await start([json(201, { id: "1" }), json(200, { id: "1" }), text(204, "")]);
    const client = createClient(settings());
    await client.post("livechat/campaigns", { name: "Zoë" });
    await client.post("livechat/shiftConfig:enable");
    await client.delete("livechat/campaigns/1");
    expect(arrived.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: "POST", url: "/v4/livechat/campaigns?siteId=10000", body: '{"name":"Zoë"}' },
      { method: "POST", url: "/v4/livechat/shiftConfig:enable?siteId=10000", body: "" },
      { method: "DELETE", url: "/v4/livechat/campaigns/1?siteId=10000", body: "" },
    ]);
    expect(arrived[0]?.headers["content-type"]).toBe("application/json");
    expect(arrived[1]?.headers["content-length"]).toBe("0");
  });
});
