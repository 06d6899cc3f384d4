import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { certificateFor } from "../certificate.js";
import { type ConnectProxy, connectProxy } from "../connect-proxy.js";
import { type TlsFront, tlsFront } from "../tls-front.js";
import { commandLine } from "./command-line.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

const host = "api.comm100.test";
const authorization = `Basic ${Buffer.from("ada:hidden-word").toString("base64")}`;
let emulator: Emulator;
let front: TlsFront;
let proxy: ConnectProxy;
let stack: Stack;
let environment: Record<string, string>;

beforeAll(async () => {
  emulator = await createEmulator({ seed: { "global/departments": [{ name: "Sales" }] } });
  const certificate = certificateFor(host);
  front = await tlsFront(emulator.url, certificate);
  proxy = await connectProxy(({ to }) => (to === `${host}:443` ? front.port : "HTTP/1.1 403 Forbidden\r\n\r\n"));
  const url = proxy.url.replace("://", "://ada:hidden-word@");
  environment = { ...environmentOf(emulator), COMM100_ENDPOINT: `https://${host}`, HTTPS_PROXY: url };
  stack = await Stack.create(
    `
new comm100.ticketing.Tag("tag", { name: "Seen" });
export const found = comm100.global.getDepartmentsOutput({}).apply((all) => "found: " + all[0]?.name);
`,
    { env: environment },
  );
  const trusted = join(stack.folder, "certificate.pem");
  writeFileSync(trusted, certificate.cert);
  // Programs and commands get what the stack has; both read it when they start.
  environment["NODE_EXTRA_CA_CERTS"] = stack.environment["NODE_EXTRA_CA_CERTS"] = trusted;
});
afterAll(async () => {
  stack.dispose();
  await Promise.all([proxy, front, emulator].map((one) => one.close()));
});

describe("behind a proxy", () => {
  it("a program, its resources and the commands call through it, and none shows its password", async () => {
    const up = await stack.up();
    expect([up.code, up.text]).toEqual([0, expect.stringContaining("found: Sales")]);
    expect(emulator.rows("ticketing/tags").map((row) => row["name"])).toEqual(["Seen"]);
    // The program's look-up and the provider's process.
    expect(proxy.tunnels.length).toBeGreaterThanOrEqual(2);
    const before = proxy.tunnels.length;
    const dryRun = await commandLine(["export", "--dry-run", "--out", join(stack.folder, "out")], environment);
    expect([dryRun.code, dryRun.text]).toEqual([0, expect.stringContaining("ticketing.Tag")]);
    expect(proxy.tunnels.length).toBeGreaterThan(before);
    expect(new Set(proxy.tunnels.map((tunnel) => tunnel.authorization))).toEqual(new Set([authorization]));
    expect(up.text + dryRun.text + stack.state()).not.toContain("hidden-word");
  });

  it("a command that runs a program does so where Pulumi's SDK would take the proxy to its own engine", async () => {
    const { HTTPS_PROXY: https_proxy, ...others } = stack.environment;
    const drift = await commandLine(["drift"], { ...others, HTTPS_PROXY: "", https_proxy }, stack.folder);
    expect([drift.code, drift.text]).toEqual([0, expect.any(String)]);
    expect(proxy.tunnels.filter(({ to }) => to !== `${host}:443`)).toEqual([]);
  });
});
