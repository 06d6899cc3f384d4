import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { pack } from "../package/packed.js";
import { commandLine } from "./command-line.js";
import { compile, exportInto, imported } from "./exported.js";

// Outside the repository, whose own node_modules would lend the project what it does not declare: ts-node, for one.
const folder = mkdtempSync(join(tmpdir(), "pulumi-comm100-export-"));
let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Manifest {
  dependencies: Record<string, string>;
}

/** Installs what the exported project asks for, and this package as it is here. Returns npm's complaint, if any. */
function install(): string | undefined {
  const path = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  manifest.dependencies["pulumi-comm100"] = `file:./${basename(pack(folder))}`;
  writeFileSync(path, JSON.stringify(manifest));
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["install", "--ignore-scripts", "--prefer-offline", "--no-audit"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    },
  );
  return status === 0 ? undefined : `${stdout}${stderr}`;
}

describe("an exported project with the packages that it names, and no others", () => {
  it("compiles, comes into a stack, and has nothing left to do", async () => {
    const exported = await exportInto(folder, emulator);
    expect(exported.code === 0 ? "" : exported.text).toBe("");
    expect(install()).toBeUndefined();
    expect(await compile(folder)).toBe("");
    // The owner of the account exists, and so needs no password.
    const check = await commandLine(["check"], {}, folder);
    expect([check.code, check.text]).toEqual([
      0,
      expect.stringMatching(/^\d\d resources of stack check: no problems found\.$/m),
    ]);
    const { stack, run } = await imported(folder, emulator);
    expect(run.code === 0 ? "" : run.text).toBe("");
    const preview = await stack.preview("--expect-no-changes");
    expect([preview.code, preview.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
  });
});
