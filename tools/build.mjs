// Compiles provider/ to dist/ and copies the API's description beside the emulator that reads it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync, renameSync, chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const building = join(root, ".work", "dist");
rmSync(building, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", building], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
const openapi = join(root, "provider", "emulator", "openapi");
if (existsSync(openapi)) cpSync(openapi, join(building, "emulator", "openapi"), { recursive: true });
const main = join(building, "cli", "main.js");
if (existsSync(main)) chmodSync(main, 0o755);
rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(building, join(root, "dist"));
