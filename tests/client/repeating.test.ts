import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, resolveSettings } from "../../provider/client/index.js";
import type { Client } from "../../provider/client/index.js";
import { failure } from "./failure.js";
import { impatientClock } from "./impatient-clock.js";
import { apiKey, json, reset, scriptedServer, text } from "./scripted-server.js";
import type { Step } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();
const busy = text(503, "<title>Busy</title>");
const good = json(200, { id: "1" });

const calls: Record<string, (client: Client) => Promise<unknown>> = {
  get: (client) => client.get("livechat/campaigns/1"),
  list: (client) => client.list("livechat/campaigns").then(() => undefined),
  put: (client) => client.put("livechat/campaigns/1", {}),
  delete: (client) => client.delete("livechat/campaigns/1"),
  "repeatable post": (client) => client.post("livechat/shiftConfig:enable", undefined, { repeatable: true }),
};

describe("repeating", () => {
  it.each(Object.keys(calls))("repeats a %s after a 5xx or a broken connection, with growing waits", async (name) => {
    const rows = json(200, name === "list" ? [] : { id: "1" });
    const { client, server, clock } = await start([busy, reset, rows]);
    await calls[name]?.(client);
    expect(server.arrived).toHaveLength(3);
    expect(clock.waits).toHaveLength(2);
    expect(clock.waits[0]).toBeGreaterThanOrEqual(250);
    expect(clock.waits[0]).toBeLessThanOrEqual(500);
    expect(clock.waits[1]).toBeGreaterThanOrEqual(500);
    expect(clock.waits[1]).toBeLessThanOrEqual(1000);
  });

  it("never repeats a POST that may have arrived, whatever goes wrong", async () => {
    const partial: Step = (response) => {
      response.writeHead(201, { "content-type": "application/json", "content-length": "100" });
      response.write('{"id":');
      response.socket?.destroySoon();
    };
    const faults: Step[] = [500, 501, 502, 503, 504, 520].map((status) =>
      text(status, "<p>No</p>", "text/html", { "retry-after": "1" }),
    );
    faults.push(reset, partial, text(201, ""), text(201, "<p>?</p>"), text(302, "", "text/html", { location: "/" }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...faults), async (fault) => {
        const server = await scriptedServer(fault);
        const client = createClient(server.settings(), { clock: impatientClock(), log: () => undefined });
        const error = await failure(client.post("livechat/campaigns", { name: "Shop" })).finally(() => server.close());
        expect(error.mayHaveArrived).toBe(true);
        expect(server.arrived).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it("repeats any call whose connection was never made", async () => {
    const port = await closedPort();
    let opened: Server | undefined;
    const clock = impatientClock(async () => {
      opened ??= await serverAt(port);
    });
    const settings = resolveSettings({ endpoint: `http://127.0.0.1:${port}`, ...apiKey }, {});
    const client = createClient(settings, { clock, log: () => undefined });
    await expect(client.post("livechat/campaigns", {})).resolves.toEqual({ id: "1" });
    expect(clock.waits).toHaveLength(1);
    opened?.closeAllConnections();
    opened?.close();
  });

  it("gives up after some attempts, and says that nothing arrived where nothing can have", async () => {
    const settings = resolveSettings({ endpoint: `http://127.0.0.1:${await closedPort()}`, ...apiKey }, {});
    const clock = impatientClock();
    const error = await failure(createClient(settings, { clock, log: () => undefined }).post("livechat/campaigns", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: false, status: undefined });
    expect(error.message).toContain("ECONNREFUSED");
    expect(clock.waits).toHaveLength(4);
  });

  it("gives up on a server that stays broken, and remembers that a write may have been done", async () => {
    const { client, server } = await start([reset, busy, busy, busy, json(400, { error: "X", message: "No." })]);
    const error = await failure(client.put("livechat/campaigns/1", {}));
    expect(error).toMatchObject({ name: "BadRequestError", mayHaveArrived: true });
    expect(server.arrived).toHaveLength(5);
    const silent = await start([busy]);
    expect((await failure(silent.client.get("global/site"))).mayHaveArrived).toBe(false);
    expect(silent.server.arrived).toHaveLength(5);
  });

  it("takes a 404 to a repeated delete for the success that it is", async () => {
    const gone = json(404, { error: "EntityNotFound", message: "Gone." });
    const repeated = await start([reset, gone]);
    await expect(repeated.client.delete("livechat/campaigns/1")).resolves.toBeUndefined();
    const single = await start([gone]);
    await expect(single.client.delete("livechat/campaigns/1")).rejects.toThrow(/Gone/);
  });
});

describe("too many calls", () => {
  const tooMany = (headers: Record<string, string>): Step => json(429, { message: "Slow down." }, headers);

  it.each([
    ["in seconds", { "retry-after": "7" }, 7_000],
    ["as a date", { "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT", date: "Thu, 01 Jan 2026 00:00:00 GMT" }, 9_000],
  ])("waits as the server says, %s, whatever the method", async (_, headers, milliseconds) => {
    const { client, server, clock } = await start([tooMany(headers), good]);
    await client.post("livechat/campaigns", {});
    expect(server.arrived).toHaveLength(2);
    expect(clock.now()).toBeGreaterThanOrEqual(milliseconds);
    expect(clock.now()).toBeLessThan(milliseconds + 1_100);
  });

  it.each(["", "soon", "-5", "0", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "backs off by itself when the server says %j",
    async (value) => {
      const { client, clock } = await start([tooMany({ "retry-after": value }), tooMany({}), tooMany({}), good]);
      await client.put("livechat/campaigns/1", {});
      expect(clock.now()).toBeGreaterThanOrEqual(1_750);
      expect(clock.now()).toBeLessThan(3_510);
    },
  );

  it("makes all calls pause, not only the refused one", async () => {
    const times: number[] = [];
    const { client, clock } = await start((response, arrived) => {
      times.push(clock.now());
      const step = arrived.url.includes("first") && times.length === 1 ? tooMany({ "retry-after": "30" }) : good;
      step(response, arrived);
    });
    const first = client.get("livechat/first");
    while (clock.waits.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, client.get("livechat/second"), client.post("livechat/third")]);
    expect(times).toHaveLength(4);
    expect(Math.min(...times.slice(1))).toBeGreaterThanOrEqual(30_000);
  });

  it("says that it waits", async () => {
    const { client, lines } = await start([tooMany({ "retry-after": "20" }), good]);
    await client.get("global/site");
    expect(lines).toEqual([
      expect.stringMatching(/refused for now, since something else calls from it too\. Waiting about 2[01] s/),
    ]);
  });

  it("gives up at once when the wait would be too long, and tells it", async () => {
    const { client, server } = await start([tooMany({ "retry-after": "86400" })]);
    const error = await failure(client.post("livechat/campaigns", {}));
    expect(error).toMatchObject({ name: "TooManyRequestsError", mayHaveArrived: false });
    expect(error.message).toContain("it asks to wait 86400 s");
    expect(server.arrived).toHaveLength(1);
  });

  it("gives up some time when it never ends", async () => {
    const { client, server, clock } = await start([tooMany({})]);
    await expect(client.get("global/site")).rejects.toThrow(/Slow down/);
    expect(server.arrived).toHaveLength(12);
    expect(clock.now()).toBeLessThan(900_000);
  });

  it("is what a 403 means that names no error and says when to come back", async () => {
    const { client, server } = await start([text(403, "Too many", "text/plain", { "retry-after": "5" }), good]);
    await client.post("livechat/campaigns", {});
    expect(server.arrived).toHaveLength(2);
    const denied = await start([json(403, { error: "AuthorizationFailed", message: "No." }, { "retry-after": "5" })]);
    await expect(denied.client.get("global/site")).rejects.toThrow(/permission/);
    expect(denied.server.arrived).toHaveLength(1);
  });

  it("is not what a 403 means without a word: the run does not wait, and one more call decides", async () => {
    const { client, server, clock } = await start([text(403, ""), good]);
    await expect(client.post("livechat/campaigns", {})).rejects.toThrow(/permission.*was answered/);
    expect(server.arrived.map(({ url }) => url)).toEqual([
      "/v4/livechat/campaigns?siteId=10000",
      "/v4/global/currentAgent?siteId=10000",
    ]);
    expect(clock.waits).toEqual([]);
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serverAt(port: number): Promise<Server> {
  const server = createServer((_, response) => response.end('{"id":"1"}'));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
