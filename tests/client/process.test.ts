import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { transformFile } from "@swc/core";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { apiKey, json, scriptedServer } from "./scripted-server.js";

const root = resolve(import.meta.dirname, "../..");
const source = join(root, "provider/client");
let folder: string;

/** Two programs' folders: in `bare` nothing is installed, in `full` all dependencies are. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "comm100-client-"));
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith(".ts"));
  await Promise.all(files.map(compile));
  await writeFile(join(folder, "bare/package.json"), JSON.stringify({ type: "module", version: "1.2.3" }));
  await cp(join(folder, "bare"), join(folder, "full"), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "full/node_modules"));
});

afterAll(() => rm(folder, { recursive: true }));

async function compile(file: string): Promise<void> {
  const options = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } } as const;
  const { code } = await transformFile(join(source, file), { ...options, swcrc: false });
  const target = join(folder, "bare/dist/client", file.replace(/\.ts$/, ".js"));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

async function run(where: "bare" | "full", program: string, ...more: string[]): Promise<string> {
  const file = join(folder, where, "program.mjs");
  await writeFile(file, program);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...more], { timeout: 30_000 });
  return stdout.trim();
}

describe("a program with a client", () => {
  it("ends as soon as its work is done, though connections are kept", async () => {
    const server = await scriptedServer([json(200, { id: "1" })]);
    const program = `
      import { createClient, resolveSettings } from "./dist/client/index.js";
      const settings = resolveSettings({ endpoint: process.argv[2], ...${JSON.stringify(apiKey)} }, {});
      await createClient(settings).get("global/site");
      const start = performance.now();
      process.on("exit", () => console.log(Math.round(performance.now() - start)));`;
    const lingered = Number(await run("full", program, server.url));
    await server.close();
    expect(lingered).toBeLessThan(2_000);
    expect(server.arrived[0]?.headers["user-agent"]).toBe("pulumi-comm100/1.2.3");
  });

  it("does not load HTTP before its first call", async () => {
    const program = `
      import { createClient, resolveSettings } from "./dist/client/index.js";
      const client = createClient(resolveSettings({ domain: "dash11", ...${JSON.stringify(apiKey)} }, {}));
      await client.get("global/site").catch((error) => console.log(error.code));`;
    await expect(run("bare", program)).resolves.toBe("ERR_MODULE_NOT_FOUND");
  });
});
