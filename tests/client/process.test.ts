import { describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { compiled } from "../compiled.js";
import { apiKey, json, scriptedServer } from "./scripted-server.js";

const write = compiled("client", ["visible.ts"]);

async function run(where: "bare" | "full", program: string, ...more: string[]): Promise<string> {
  const file = await write(where, "program.mjs", program);
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
