// Compiles provider/ to dist/, frees its types from zod's and copies the API's description beside the emulator that reads it.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { root, temporaryFolder } from "./set-up/folders.mjs";

const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const building = temporaryFolder("dist");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", building], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
cpSync(join(root, "tools", "zod.d.ts"), join(building, "zod.d.ts"));
for (const entry of readdirSync(building, { recursive: true, withFileTypes: true })) {
  if (entry.name.endsWith(".d.ts")) withoutZod(join(entry.parentPath, entry.name));
}
const openapi = join(root, "provider", "emulator", "openapi");
if (existsSync(openapi)) cpSync(openapi, join(building, "emulator", "openapi"), { recursive: true });
const vocabulary = join("vocabulary", "vocabulary.json");
if (existsSync(join(root, "provider", vocabulary)))
  cpSync(join(root, "provider", vocabulary), join(building, vocabulary));
const pack = join("policy", "pack");
cpSync(join(root, "provider", pack), join(building, pack), { recursive: true });
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const manifest = join(building, pack, "package.json");
writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), version }, undefined, 2));
const main = join(building, "cli", "main.js");
if (existsSync(main)) chmodSync(main, 0o755);
rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(building, join(root, "dist"));

/** Has a file's types refer to the few of `tools/zod.d.ts`, which says why. */
function withoutZod(file) {
  const text = readFileSync(file, "utf8");
  const path = relative(dirname(file), join(building, "zod.js")).replaceAll("\\", "/");
  const name = JSON.stringify(path.startsWith(".") ? path : `./${path}`);
  const own = text.replaceAll('from "zod"', `from ${name}`).replaceAll('import("zod").', `import(${name}).z.`);
  if (own !== text) writeFileSync(file, own);
}
