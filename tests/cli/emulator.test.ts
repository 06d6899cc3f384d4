import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { emulatorCommand } from "../../provider/cli/emulator.js";
import { createEmulator } from "../../provider/emulator/index.js";
import { Client } from "../emulator/client.js";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function seedFile(seed: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  folders.push(folder);
  const file = join(folder, "seed.json");
  writeFileSync(file, JSON.stringify(seed));
  return file;
}

/** Runs the command and, once it listens, what is to be tried with it. Returns what it printed. */
async function running(args: string[], use: (url: string) => Promise<void>): Promise<string> {
  let printed = "";
  const command = emulatorCommand({
    print: (text) => {
      printed += `${text}\n`;
    },
    stopped: () => use(/http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? ""),
  });
  await command.exitOverride().parseAsync(args, { from: "user" });
  return printed;
}

describe("pulumi-comm100 emulator", () => {
  it("prints what a program needs, answers calls with it, and stops", async () => {
    const args = ["--site-id", "20001", "--email", "ada@widgets.example", "--api-key", "key"];
    const printed = await running(args, async (url) => {
      const client = new Client(url, { siteId: 20001, email: "ada@widgets.example", apiKey: "key" });
      expect((await client.get("global/currentAgent")).body).toMatchObject({ email: "ada@widgets.example" });
    });
    expect(printed).toContain("export COMM100_SITE_ID=20001");
    expect(printed).toContain("export COMM100_ENDPOINT=http://127.0.0.1:");
    expect(printed).toContain("stopped");
  });

  it("starts with a seed", async () => {
    const file = seedFile({ "global/departments": [{ name: "Sales" }] });
    await running(["--seed", file], async (url) => {
      expect((await new Client(url).get("global/departments")).body).toMatchObject([{ name: "Sales" }]);
    });
  });

  it("reads what the documents leave open the harder way, all of it or what is named", async () => {
    const statusOf = async (url: string, body: { name: string; colour?: string }) =>
      (await new Client(url).post("livechat/campaigns", body)).status;
    await running(["--strict"], async (url) => {
      expect(await statusOf(url, { name: "<b>Shop</b>" })).toBe(403);
      expect(await statusOf(url, { name: "Shop", colour: "red" })).toBe(400);
    });
    await running(["--strict=firewall,changingIds"], async (url) => {
      expect(await statusOf(url, { name: "<b>Shop</b>" })).toBe(403);
      expect(await statusOf(url, { name: "Shop", colour: "red" })).toBe(201);
    });
    const command = emulatorCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(command.parseAsync(["--strict=fierce"], { from: "user" })).rejects.toThrow("There is no fierce");
  });

  it("listens for others in a container, and prints the token that its controls want", async () => {
    const printed = await running(["--host", "0.0.0.0", "--allow-host", "comm100.example"], async (url) => {
      expect((await fetch(`${url}/_emulator/calls`)).status).toBe(401);
    });
    expect(printed).toMatch(/ {2}authorization: Bearer [\w-]{24}\n/);
  });

  it("refuses a port that is no number", async () => {
    const command = emulatorCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(command.parseAsync(["--port", "http"], { from: "user" })).rejects.toThrow("whole number");
  });

  it("refuses a seed that cannot be read", async () => {
    const command = emulatorCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(command.parseAsync(["--seed", "missing.json"], { from: "user" })).rejects.toThrow("cannot be read");
    const list = seedFile([{ name: "Sales" }]);
    await expect(command.parseAsync(["--seed", list], { from: "user" })).rejects.toThrow("is no seed: it is a list");
  });

  it("says so where the port is taken", async () => {
    const other = await createEmulator();
    const command = emulatorCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    try {
      const port = new URL(other.url).port;
      await expect(command.parseAsync(["--port", port], { from: "user" })).rejects.toThrow("cannot start");
    } finally {
      await other.close();
    }
  });
});
