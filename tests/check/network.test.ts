import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkIn, findingsIn, projectOf, withProjects } from "./checked.js";

withProjects();

let server: Server;
let calls = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const port = () => {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** Each of these would reach the server of this test, or a name server. */
const ways: readonly (readonly [string, (port: number) => string, string])[] = [
  ["fetches", (to) => `await fetch("http://127.0.0.1:${to}/");`, "connect to 127.0.0.1:"],
  ["fetches from a name", () => `await fetch("http://site.example/");`, "connect to site.example:80"],
  [
    "opens a socket",
    (to) =>
      `import net from "node:net"; const socket = net.connect(${to}, "127.0.0.1"); await new Promise((resolve) => socket.on("close", resolve));`,
    "connect to 127.0.0.1:",
  ],
  [
    "asks by HTTP",
    (to) =>
      `import { get } from "node:http"; await new Promise((resolve, reject) => get("http://127.0.0.1:${to}/", resolve).on("error", reject));`,
    "connect to 127.0.0.1:",
  ],
  [
    "resolves a name",
    () => `import { resolve4 } from "node:dns/promises"; await resolve4("site.example");`,
    "resolve site.example",
  ],
  [
    "sends a datagram",
    (to) => `import dgram from "node:dgram"; dgram.createSocket("udp4").send("hello", ${to}, "127.0.0.1");`,
    "send a datagram",
  ],
  [
    "does it in a worker",
    (to) =>
      `import { Worker } from "node:worker_threads"; const worker = new Worker('fetch("http://127.0.0.1:${to}/")', { eval: true }); await new Promise((_, reject) => worker.on("error", reject));`,
    "connect to 127.0.0.1:",
  ],
  [
    "does it in another process of Node",
    (to) =>
      `import { execFileSync } from "node:child_process"; execFileSync(process.execPath, ["-e", 'fetch("http://127.0.0.1:${to}/")'], { stdio: "pipe" });`,
    "connect to 127.0.0.1:",
  ],
];

describe("a program that", () => {
  it.each(ways)("%s is stopped, and told why", async (_, program, what) => {
    calls = 0;
    const found = await findingsIn(program(port()), { args: ["--timeout", "30"] });
    expect(found.join("\n")).toContain(`check runs without network: it refused to ${what}`);
    expect(calls).toBe(0);
  });

  it("starts curl has it look for a proxy that is not there", async () => {
    calls = 0;
    const program = `import { spawnSync } from "node:child_process";
const { stderr } = spawnSync("curl", ["--silent", "--show-error", "--max-time", "5", "http://127.0.0.1:${port()}/"], { encoding: "utf8" });
throw new Error(stderr);`;
    expect((await findingsIn(program)).join()).toContain("check-runs-without-network");
    expect(calls).toBe(0);
  });

  it("looks things up, or has settings of an account at hand, makes no call", async () => {
    calls = 0;
    const env = {
      COMM100_ENDPOINT: `http://127.0.0.1:${port()}`,
      COMM100_SITE_ID: "1",
      COMM100_EMAIL: "ada@shop.example",
      COMM100_API_KEY: "key",
    };
    const program = `const { id } = await comm100.global.getAgent({ email: "ada@shop.example" });
const [first] = await comm100.livechat.getCampaigns();
const old = comm100.livechat.Campaign.get("old", "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c001");
const there = new comm100.Provider("there", { endpoint: "${env.COMM100_ENDPOINT}", siteId: 1, email: "a@b.example", apiKey: "key" });
await comm100.livechat.getCampaigns({}, { provider: there });
new comm100.livechat.ChatWindow("window", { campaignId: old.id });
new comm100.livechat.ChatWindow("other", { campaignId: first.id });
new comm100.global.Department("sales", { name: "Sales", agentIds: [id] });`;
    const { code, output } = await checkIn(projectOf(program), { env, args: ["--no-policy"] });
    expect([code, output]).toEqual([0, "5 resources of stack check: no problems found.\n"]);
    expect(calls).toBe(0);
  });
});
