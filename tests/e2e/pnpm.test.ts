import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { createEmulator } from "../../provider/emulator/index.js";
import { pack } from "../package/packed.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

// Outside the repository, whose own node_modules would lend the project what it does not declare: ts-node, for one.
const folder = mkdtempSync(join(tmpdir(), "pulumi-comm100-pnpm-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a project as `pulumi new typescript` does, with the packed package, and has pnpm install it. Returns pnpm's complaint, if any. */
function install(): string | undefined {
  const manifest = {
    name: "shop",
    main: "index.ts",
    devDependencies: { "@types/node": "^22", typescript: "^5.0.0" },
    dependencies: { "@pulumi/pulumi": "^3.113.0", "pulumi-comm100": `file:./${basename(pack(folder))}` },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const args = ["--yes", "pnpm@10.34.8", "install", "--ignore-scripts", "--prefer-offline"];
  const impatient = { npm_config_fetch_retries: "1", npm_config_fetch_timeout: "20000" };
  const { status, stdout, stderr } = spawnSync("npx", args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...impatient, NODE_OPTIONS: "" },
  });
  return status === 0 ? undefined : `${stdout}${stderr}`;
}

const complaint = install();
const offline = complaint !== undefined && /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|FETCH|network/i.test(complaint);
if (offline) console.warn(`Not tested: pnpm cannot reach its registry.\n${complaint}`);

const program = `
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";
import { Shift } from "pulumi-comm100/livechat";

const sales = new comm100.global.Department("sales", { name: "Sales" });
const day = new Shift("day", { name: "Day", timeZone: "Tokyo Standard Time", departmentIds: [sales.id] });
const zone: pulumi.Output<comm100.TimeZone | undefined> = day.timeZone;
export const outputs = { zone };
`;

describe("a project of `pulumi new typescript`, with pnpm and TypeScript 5", () => {
  (offline ? it.skip : it)("goes up, and has nothing left to do", async () => {
    expect(complaint).toBeUndefined();
    const emulator = await createEmulator();
    try {
      const env = environmentOf(emulator);
      const stack = await Stack.create(program, { language: "commonjs", typeCheck: true, folder, env });
      const up = await stack.up();
      expect([up.code, up.text]).toEqual([0, expect.stringMatching(/3 created/)]);
      expect(emulator.rows("livechat/shifts")).toMatchObject([{ timeZone: "Tokyo Standard Time" }]);
      const preview = await stack.preview("--expect-no-changes");
      expect([preview.code, preview.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    } finally {
      await emulator.close();
    }
  });
});
