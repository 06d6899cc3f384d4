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

const child = `["-e", 'fetch("http://127.0.0.1:TO/")'], { stdio: "pipe", encoding: "utf8", env: {} }`;
const failing = `await new Promise((_, reject) => worker.on("error", reject));`;

/** Each of these would reach the server of this test, or a name server. `TO` is the server's port. The last ones empty the environment. */
const ways: readonly (readonly [does: string, program: string, told: string])[] = [
  ["fetches", `await fetch("http://127.0.0.1:TO/");`, "connect to 127.0.0.1:"],
  ["fetches from a name", `await fetch("http://site.example/");`, "connect to site.example:80"],
  ["opens a socket", `await once(net.connect(TO, "127.0.0.1"), "connect");`, "connect to 127.0.0.1:"],
  ["asks by HTTP", `await once(http.get("http://127.0.0.1:TO/"), "response");`, "connect to 127.0.0.1:"],
  ["resolves a name", `await dns.promises.resolve4("site.example");`, "resolve site.example"],
  ["asks for the name of an address", `await dns.promises.reverse("192.0.2.1");`, "resolve 192.0.2.1"],
  ["has a resolver", `await new dns.promises.Resolver().resolve4("site.example");`, "resolve site.example"],
  [
    "has a resolver that calls back",
    `const own = new dns.Resolver(); await promisify(own.resolveMx.bind(own))("site.example");`,
    "resolve site.example",
  ],
  ["sends a datagram", `dgram.createSocket("udp4").send("hello", TO, "127.0.0.1");`, "send a datagram"],
  ["has a worker", `const worker = new Worker(call, { eval: true }); ${failing}`, "connect to 127.0.0.1:"],
  [
    "has another process of Node",
    `execFileSync(process.execPath, ["-e", call], { stdio: "pipe" });`,
    "connect to 127.0.0.1:",
  ],
  ["runs what loads modules", `register(url); await import("./other.js");`, "connect to 127.0.0.1:"],
  [
    "has a worker without an environment",
    `const worker = new Worker(call, { eval: true, env: {}, execArgv: [] }); ${failing}`,
    "connect to 127.0.0.1:",
  ],
  [
    "waits for a process without one",
    `throw new Error(spawnSync(process.execPath, ${child}).stderr);`,
    "connect to 127.0.0.1:",
  ],
  ["waits for its output", `execFileSync(process.execPath, ${child});`, "connect to 127.0.0.1:"],
  ["does not wait for it", `await promisify(execFile)(process.execPath, ${child});`, "connect to 127.0.0.1:"],
  [
    "shares an environment that it has emptied with a worker",
    `delete process.env.NODE_OPTIONS; const worker = new Worker(call, { eval: true, env: SHARE_ENV, execArgv: [] }); ${failing}`,
    "connect to 127.0.0.1:",
  ],
  [
    "has a shell without anything start Node",
    `process.env = {}; execSync(\`"\${process.execPath}" -e '\${call}'\`, { stdio: "pipe" });`,
    "connect to 127.0.0.1:",
  ],
];

/** A program that tries all of them, one after the other, and prints what became of each. */
const tryAll = (to: number) =>
  [
    `import { once } from "node:events"; import { register } from "node:module"; import { promisify } from "node:util";`,
    `import dgram from "node:dgram"; import dns from "node:dns"; import http from "node:http"; import net from "node:net";`,
    `import { execFile, execFileSync, execSync, spawnSync } from "node:child_process"; import { SHARE_ENV, Worker } from "node:worker_threads";`,
    `const call = 'fetch("http://127.0.0.1:TO/")'; const url = "data:text/javascript," + encodeURIComponent("await " + call);`,
    ...ways.map(
      ([does, program]) =>
        `try { ${program} console.log(${JSON.stringify(`${does}: done`)}); }
catch (error) { console.log(${JSON.stringify(`${does}: `)} + /check runs without network.*/.exec(error.message + " " + error.cause?.message)?.[0]); }`,
    ),
  ]
    .join("\n")
    .replaceAll("TO", String(to));

describe("a program that", () => {
  let errors = "";
  beforeAll(async () => {
    ({ errors } = await checkIn(projectOf(tryAll(port())), { args: ["--timeout", "100"] }));
  });

  it.each(ways)("%s is stopped, and told why", (does, _, told) => {
    const line = errors.split("\n").find((one) => one.startsWith(`${does}: `));
    expect(line ?? errors).toContain(`${does}: check runs without network: it refused to ${told}`);
    expect(calls).toBe(0);
  });

  it("does not see to it that this fails is told with the place", async () => {
    const found = await findingsIn(`await fetch("http://127.0.0.1:${port()}/");`);
    expect(found.join("\n")).toContain("check runs without network: it refused to connect to 127.0.0.1:");
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
const there = new comm100.Provider("there", { endpoint: "${env.COMM100_ENDPOINT}", siteId: 1, email: "a@b.example", apiKey: ["k", "ey"].join("") });
await comm100.livechat.getCampaigns({}, { provider: there });
new comm100.livechat.ChatWindow("window", { campaignId: old.id });
new comm100.livechat.ChatWindow("other", { campaignId: first.id });
new comm100.global.Department("sales", { name: "Sales", agentIds: [id] });`;
    const { code, output } = await checkIn(projectOf(program), { env, args: ["--no-policy"] });
    expect([code, output]).toEqual([0, "5 resources of stack check: no problems found.\n"]);
    expect(calls).toBe(0);
  });
});
