import { afterEach, describe, expect, it } from "@jest/globals";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { createClient, resolveSettings } from "../../provider/client/index.js";
import type { Client, ClientOptions } from "../../provider/client/index.js";
import { failure } from "./failure.js";
import { impatientClock } from "./impatient-clock.js";
import { apiKey, json, silence } from "./scripted-server.js";
import { starter } from "./started.js";

const start = starter();
const once = { retry: { attempts: 1 } };
const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A server that takes connections and does with them as told. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function clientFor(endpoint: string, options: ClientOptions): Client {
  const settings = resolveSettings({ endpoint, ...apiKey }, {});
  return createClient(settings, { clock: impatientClock(), log: () => undefined, ...options });
}

describe("time-outs", () => {
  it("end the wait for an answer, and say that a write may have arrived", async () => {
    const { client, server } = await start([silence], apiKey, { ...once, timeOuts: { response: 30 } });
    const error = await failure(client.post("livechat/campaigns", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: true });
    expect(error.message).toMatch(/no response in time \(ETIMEDOUT\)\. The request may have arrived all the same\./);
    expect(server.arrived).toHaveLength(1);
  });

  it("end the whole attempt", async () => {
    const { client } = await start([silence], apiKey, { ...once, timeOuts: { request: 30 } });
    await expect(client.get("global/site")).rejects.toThrow(/no request in time/);
  });

  it("end an answer that trickles", async () => {
    const { client } = await start(
      (response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"id":');
      },
      apiKey,
      { ...once, timeOuts: { read: 30 } },
    );
    const error = await failure(client.put("global/site", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: true });
    expect(error.message).toContain("no read in time");
  });

  it("end sending to a server that does not read", async () => {
    const port = await rawServer((socket) => socket.pause());
    const client = clientFor(`http://127.0.0.1:${port}`, { ...once, timeOuts: { send: 50 } });
    const error = await failure(client.post("global/agents", { bio: "x".repeat(20_000_000) }));
    expect(error.message).toContain("no send in time");
    expect(error.mayHaveArrived).toBe(true);
  });

  it("end a TLS handshake that gets nowhere, and repeat even a POST then: nothing was sent", async () => {
    let connections = 0;
    const port = await rawServer(() => (connections += 1));
    const options = { retry: { attempts: 2 }, timeOuts: { secureConnect: 30 } };
    const error = await failure(clientFor(`https://127.0.0.1:${port}`, options).post("global/agents", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: false });
    expect(error.message).toContain("no secureConnect in time");
    expect(connections).toBe(2);
  });

  it("are followed by another attempt where that is safe", async () => {
    const { client, server } = await start([silence, json(200, { id: "1" })], apiKey, { timeOuts: { response: 50 } });
    await expect(client.put("livechat/campaigns/1", {})).resolves.toEqual({ id: "1" });
    expect(server.arrived).toHaveLength(2);
  });
});

describe("connections", () => {
  it("that break during the TLS handshake have carried nothing", async () => {
    const port = await rawServer((socket) => socket.once("data", () => socket.destroy()));
    const client = clientFor(`https://127.0.0.1:${port}`, once);
    const error = await failure(client.post("global/agents", {}));
    expect(error).toMatchObject({ name: "ConnectionError", mayHaveArrived: false });
  });

  it("to something that does not speak TLS are given up at once", async () => {
    let connections = 0;
    const port = await rawServer((socket) => {
      connections += 1;
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    });
    const error = await failure(clientFor(`https://127.0.0.1:${port}`, {}).get("global/site"));
    expect(error.message).toContain("NODE_EXTRA_CA_CERTS");
    expect(connections).toBe(1);
  });

  it("are used again", async () => {
    const ports = new Set<number | undefined>();
    const { client } = await start((response, arrived) => {
      ports.add(response.socket?.remotePort);
      json(200, { id: "1" })(response, arrived);
    });
    for (let turn = 0; turn < 3; turn += 1) await client.post("livechat/campaigns", {});
    expect(ports.size).toBe(1);
  });
});
