import { describe, expect, it } from "@jest/globals";
import { gzipSync } from "node:zlib";
import { failure } from "./failure.js";
import { json, text } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();

describe("calls", () => {
  it("send credentials, site and who they are from", async () => {
    const { client, server } = await start([json(200, { id: "1" })]);
    await expect(client.get("livechat/campaigns/1", { include: ["a", "b"], none: undefined })).resolves.toEqual({
      id: "1",
    });
    expect(server.arrived[0]?.url).toBe("/v4/livechat/campaigns/1?siteId=10000&include=a&include=b");
    expect(server.arrived[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("ada@example.com:key-1234-secret").toString("base64")}`,
      accept: "application/json",
      "user-agent": expect.stringMatching(/^pulumi-comm100\/\d+\.\d+\.\d+/),
      "accept-encoding": expect.stringContaining("gzip"),
    });
  });

  it("send bodies as JSON, and none where there is none", async () => {
    const { client, server } = await start([json(201, { id: "1" }), json(200, { id: "1" }), text(204, "")]);
    await client.post("livechat/campaigns", { name: "Zoë" });
    await client.post("livechat/shiftConfig:enable");
    await client.delete("livechat/campaigns/1");
    expect(server.arrived.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: "POST", url: "/v4/livechat/campaigns?siteId=10000", body: '{"name":"Zoë"}' },
      { method: "POST", url: "/v4/livechat/shiftConfig:enable?siteId=10000", body: "" },
      { method: "DELETE", url: "/v4/livechat/campaigns/1?siteId=10000", body: "" },
    ]);
    expect(server.arrived[0]?.headers["content-type"]).toBe("application/json");
    expect(server.arrived[1]?.headers["content-length"]).toBe("0");
  });

  it("take answers without a body, compressed ones and ones with a byte-order mark", async () => {
    const { client } = await start([
      text(200, ""),
      text(200, ""),
      (response) => {
        response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
        response.end(gzipSync('{"name":"Zoë"}'));
      },
      text(200, '\uFEFF{"id":"1"}', "text/plain"),
    ]);
    await expect(client.put("livechat/campaigns/1", {})).resolves.toEqual({});
    await expect(client.post("livechat/shiftConfig:enable")).resolves.toEqual({});
    await expect(client.get("global/site")).resolves.toEqual({ name: "Zoë" });
    await expect(client.get("global/site")).resolves.toEqual({ id: "1" });
  });

  it("encode what a path is made of, so that an id leads nowhere else", async () => {
    const { client, server } = await start([json(200, {})]);
    await client.get("livechat/campaigns/a b?siteId=9#x:enable");
    expect(server.arrived[0]?.url).toBe("/v4/livechat/campaigns/a%20b%3FsiteId%3D9%23x:enable?siteId=10000");
    await expect(client.get("livechat/../../admin")).rejects.toThrow(TypeError);
    await expect(client.get("https://evil.example/")).rejects.toThrow(TypeError);
    await expect(client.get("/livechat/campaigns")).rejects.toThrow(TypeError);
    expect(server.arrived).toHaveLength(1);
  });

  it.each([
    ["no object", json(200, [1]), /Comm100 answered 200, but not with an object\./],
    ["nothing", text(204, ""), /Comm100 answered 204, but without a body\./],
  ])("ask again where the answer is %s, then it is an error", async (_, step, message) => {
    const { client, server } = await start(step);
    await expect(client.get("global/site")).rejects.toThrow(message);
    expect(server.arrived).toHaveLength(5);
  });

  it("do not repeat a POST whose answer is no object: it may have arrived", async () => {
    const { client, server } = await start(text(204, ""));
    const error = await failure(client.post("livechat/campaigns", {}));
    expect(error).toMatchObject({ name: "UnexpectedAnswerError", mayHaveArrived: true });
    expect(server.arrived).toHaveLength(1);
  });

  it("refuse a redirect", async () => {
    const { client, server } = await start([
      text(302, "", "text/html", { location: "https://login.example/?token=x" }),
    ]);
    const error = await failure(client.put("global/site", {}));
    expect(error).toMatchObject({ name: "UnexpectedAnswerError", status: 302, mayHaveArrived: true });
    expect(error.message).toContain("a redirect to login.example, which is not followed");
    expect(server.arrived).toHaveLength(1);
  });

  it("warn of an undocumented region once", async () => {
    const { createClient, resolveSettings } = await import("../../provider/client/index.js");
    const lines: string[] = [];
    const settings = resolveSettings({ domain: "dash98", siteId: 1, email: "a@b", apiKey: "k" }, {});
    createClient(settings, { log: (line) => lines.push(line) });
    createClient(settings, { log: (line) => lines.push(line) });
    expect(lines).toEqual([expect.stringContaining("dash98.comm100.io")]);
  });
});
